export async function checkAll(urls: string[]) {
  const settled = await Promise.allSettled(
    urls.map(async (url) => {
      const response = await fetch(url)
      await response.text()
      return response.status
    }),
  )
  return settled.map((one, index) => ({
    url: urls[index],
    status: one.status === 'fulfilled' ? one.value : null,
  }))
}
