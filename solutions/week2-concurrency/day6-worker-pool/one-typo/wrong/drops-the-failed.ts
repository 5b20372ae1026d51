// fails: gives a row for a url that is none | 2 urls were checked. "htp://db-1" stood among them. You gave [ 200 ] (required: [ 200, null ]). A host that is missing in the report is not seen as down.
export async function checkAll(urls: string[]) {
  const settled = await Promise.allSettled(
    urls.map(async (url) => {
      const response = await fetch(url)
      await response.text()
      return { url, status: response.status }
    }),
  )
  return settled.filter((one) => one.status === 'fulfilled').map((one) => one.value)
}
