import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const query = JSON.parse(JSON.stringify(filters)) as Record<string, string | string[]>
  const { statusCode, body } = await request(`${base}/alerts`, { query })
  await body.text()
  return statusCode
}
