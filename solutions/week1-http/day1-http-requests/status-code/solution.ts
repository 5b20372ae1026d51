import { request } from 'undici'

export async function getStatus(url: string): Promise<{ status: number }> {
  const { statusCode, body } = await request(url)
  await body.dump()
  return { status: statusCode }
}
