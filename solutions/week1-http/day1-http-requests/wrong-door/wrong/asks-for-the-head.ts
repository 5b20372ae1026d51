// fails: finds a healthy service up | The probe asked for HEAD /healthz (required: GET /healthz once). A service may answer another method without a look at itself.
import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { statusCode } = await request(`${base}/healthz`, { method: 'HEAD' })
  return statusCode === 200
}
