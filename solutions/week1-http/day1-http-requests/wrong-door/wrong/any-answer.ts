// fails: finds a service with another status down | The service answered 503. The probe gave true (required: gave false). The board is green, and nobody is paged.
import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { body } = await request(`${base}/healthz`)
  await body.dump()
  return true
}
