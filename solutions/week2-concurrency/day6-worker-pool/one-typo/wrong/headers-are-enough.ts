// fails: gives a row for a server that misbehaves | 2 urls were checked. One service broke off in the middle of its answer. You gave [ 200, 200 ] (required: [ 200, null ]). One host takes the rows of all others with it, and they are the ones that matter.
export const checkAll = (urls: string[]) =>
  Promise.all(
    urls.map(async (url) => {
      try {
        const response = await fetch(url)
        await response.body?.cancel()
        return { url, status: response.status }
      } catch {
        return { url, status: null }
      }
    }),
  )
