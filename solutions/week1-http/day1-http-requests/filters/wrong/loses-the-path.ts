// fails: sends each filter as a parameter | The base was "http://…/v2". The service saw GET /alerts (required: one GET /v2/alerts). On call looks at an answer to another question.
import { request } from 'undici'

export async function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  const url = new URL('/alerts', base)
  for (const [name, filter] of Object.entries(filters)) {
    for (const value of [filter ?? []].flat()) url.searchParams.append(name, value)
  }
  const { statusCode, body } = await request(url)
  await body.dump()
  return statusCode
}
