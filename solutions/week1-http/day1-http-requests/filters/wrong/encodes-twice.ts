// fails: sends reserved characters unharmed | The values arrived encoded: they had been encoded twice, and the service decodes once.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const query = new URLSearchParams()
  for (const [name, filter] of Object.entries(filters)) {
    if (filter === undefined) continue
    for (const value of [filter].flat()) query.append(name, encodeURIComponent(value))
  }
  const { statusCode, body } = await request(`${base}/alerts?${query}`)
  await body.dump()
  return statusCode
}
