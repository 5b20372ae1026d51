import { request } from 'undici'

export type Filters = Record<string, string | string[] | undefined>

export async function findAlerts(base: string, filters: Filters): Promise<number> {
  const url = new URL(`${base}/alerts`)
  for (const [name, filter] of Object.entries(filters)) {
    for (const value of [filter ?? []].flat()) url.searchParams.append(name, value)
  }
  const { statusCode, body } = await request(url)
  await body.dump()
  return statusCode
}
