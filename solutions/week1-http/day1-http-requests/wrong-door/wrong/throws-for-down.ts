// fails: finds a service with another status down | The service answered 503. The probe threw 'status 503' (required: gave false). Whoever waits for a yes or no gets neither.
import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { statusCode, body } = await request(`${base}/healthz`)
  await body.dump()
  if (statusCode !== 200) throw new Error(`status ${statusCode}`)
  return true
}
