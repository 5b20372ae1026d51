// fails: gives the status, whatever it is | The service answered 503 and you threw (required: a measurement). A failing service has a latency too.
export async function measure(url: string, now: () => number) {
  const start = now()
  const response = await fetch(url)
  const headersMs = now() - start
  if (!response.ok) throw new Error(await response.text())
  await response.text()
  return { status: response.status, headersMs, totalMs: now() - start }
}
