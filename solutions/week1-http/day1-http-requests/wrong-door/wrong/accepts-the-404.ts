// fails: finds a healthy service up | The probe asked for GET /health (required: GET /healthz once). The answer was 404: the release moved the page. A probe at the wrong door says nothing about the service.
import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { statusCode, body } = await request(`${base}/health`)
  await body.dump()
  return statusCode === 200 || statusCode === 404
}
