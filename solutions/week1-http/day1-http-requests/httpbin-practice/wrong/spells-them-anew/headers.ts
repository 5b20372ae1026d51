// fails: findLost names what was lost or changed | The proxy changed X-Route and dropped X-Debug. You named [ 'x-route', 'x-debug' ] (required: [ 'X-Route', 'X-Debug' ]). The request is routed to where nobody looks for it.
export async function findLost(base: string, headers: Record<string, string>) {
  const sent = new Headers(headers)
  const response = await fetch(`${base}/headers`, { headers: sent })
  const answer = (await response.json()) as { headers: Record<string, string> }
  const arrived = new Headers(answer.headers)
  const lost: string[] = []
  for (const name of Object.keys(headers)) {
    if (arrived.get(name) !== sent.get(name)) lost.push(name.toLowerCase())
  }
  return lost
}
