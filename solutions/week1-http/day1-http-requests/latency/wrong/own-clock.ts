// fails: counts the body into totalMs | now() was never called: your numbers are from another clock.
export async function measure(url: string) {
  const start = performance.now()
  const response = await fetch(url)
  const headersMs = performance.now() - start
  await response.text()
  return { status: response.status, headersMs, totalMs: performance.now() - start }
}
