// fails: sends reserved characters unharmed | The service received these parameters: owner="db", owner="web" (required: owner=" web, db "). It searches for what arrives, not for what was meant.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const query = new URLSearchParams()
  for (const [name, filter] of Object.entries(filters)) {
    if (filter === undefined || (Array.isArray(filter) && filter.length === 0)) continue
    for (const value of String(filter).split(',')) query.append(name, value.trim())
  }
  const { statusCode, body } = await request(`${base}/alerts?${query}`)
  await body.dump()
  return statusCode
}
