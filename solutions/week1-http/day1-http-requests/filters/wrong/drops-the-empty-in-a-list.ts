// fails: repeats the name for a list | The service received these parameters: team="web" (required: team="", team="web"). It searches for what arrives, not for what was meant.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const url = new URL(`${base}/alerts`)
  for (const [name, filter] of Object.entries(filters)) {
    const values = Array.isArray(filter) ? filter.filter(Boolean) : [filter]
    for (const value of values) if (value !== undefined) url.searchParams.append(name, value)
  }
  const { statusCode, body } = await request(url)
  await body.dump()
  return statusCode
}
