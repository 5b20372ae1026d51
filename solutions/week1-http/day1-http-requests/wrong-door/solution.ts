import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { statusCode, body } = await request(`${base}/healthz`)
  await body.dump()
  return statusCode === 200
}
