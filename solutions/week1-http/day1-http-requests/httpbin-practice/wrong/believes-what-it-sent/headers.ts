// fails: findLost names what was lost or changed | The proxy changed X-Route and dropped X-Debug. You named [] (required: [ 'X-Route', 'X-Debug' ]). The request is routed to where nobody looks for it.
import { request } from 'undici'

export async function findLost(base: string, headers: Record<string, string>) {
  const { statusCode, body } = await request(`${base}/headers`, { headers })
  await body.dump()
  return statusCode === 200 ? [] : Object.keys(headers)
}
