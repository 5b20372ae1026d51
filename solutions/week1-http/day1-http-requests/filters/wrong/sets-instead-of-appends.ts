// fails: repeats the name for a list | The service received these parameters: team="billing" (required: team="billing", team="web"). It searches for what arrives, not for what was meant.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const url = new URL(`${base}/alerts`)
  for (const [name, filter] of Object.entries(filters)) {
    for (const value of [filter ?? []].flat()) url.searchParams.set(name, value)
  }
  const { statusCode, body } = await request(url)
  await body.dump()
  return statusCode
}
