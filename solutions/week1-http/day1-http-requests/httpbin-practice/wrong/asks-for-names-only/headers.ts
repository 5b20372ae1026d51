// fails: findLost names what was lost or changed | The proxy changed X-Route and dropped X-Debug. You named [ 'X-Debug' ] (required: [ 'X-Route', 'X-Debug' ]). The request is routed to where nobody looks for it.
import { request } from 'undici'

export async function findLost(base: string, headers: Record<string, string>) {
  const { body } = await request(`${base}/headers`, { headers })
  const answer = (await body.json()) as { headers: Record<string, string> }
  const arrived = new Headers(answer.headers)
  return Object.keys(headers).filter((name) => !arrived.has(name))
}
