export async function countFailed(urls: string[]) {
  let failed = 0
  for (const url of urls) {
    try {
      const response = await fetch(url, { redirect: 'manual' })
      await response.arrayBuffer()
      if (response.status >= 400) failed += 1
    } catch {
      failed += 1
    }
  }
  return failed
}
