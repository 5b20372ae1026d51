export async function askAll(urls: string[]) {
  const settled = await Promise.allSettled(urls.map((url) => fetch(url, { redirect: 'manual' })))
  return Promise.all(
    settled.map(async (one, index) => {
      if (one.status === 'rejected') return { url: urls[index] as string, status: null }
      await one.value.body?.cancel()
      return { url: urls[index] as string, status: one.value.status }
    }),
  )
}
