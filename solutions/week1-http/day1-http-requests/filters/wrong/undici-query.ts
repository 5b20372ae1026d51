// fails: leaves out what is undefined, and nothing else | The service received these parameters: severity="", team="web" (required: team="web"). It searches for what arrives, not for what was meant.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const { statusCode, body } = await request(`${base}/alerts`, { query: filters })
  await body.dump()
  return statusCode
}
