// fails: stops headersMs at the headers | The headers came 12 ms after the call, the first byte after 400 ms, the last after 4000 ms. You gave 4000 as headersMs (required: 12). The board shows another service than the customers see.
export async function measure(url: string, now: () => number) {
  const start = now()
  const response = await fetch(url)
  await response.text()
  return { status: response.status, headersMs: now() - start, totalMs: now() - start }
}
