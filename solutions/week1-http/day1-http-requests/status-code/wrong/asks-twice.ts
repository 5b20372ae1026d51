// fails: reports the status of a JSON answer, whatever its charset | The service saw HEAD, GET (required: one GET). A status nobody asked for is a guess, and asking twice doubles the load of every probe.
export async function getStatus(url: string) {
  const { headers } = await fetch(url, { method: 'HEAD' })
  const { status } = await fetch(url)
  return { kind: headers.get('content-type')?.startsWith('application/json') ? 'json' : 'not-json', status }
}
