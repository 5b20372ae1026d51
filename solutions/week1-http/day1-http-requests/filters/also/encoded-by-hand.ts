import { get } from 'node:http'

export function findAlerts(base: string, filters: Record<string, string | string[] | undefined>) {
  let path = '/alerts'
  for (const name in filters) {
    const filter = filters[name]
    if (filter === undefined) continue
    const values = Array.isArray(filter) ? filter : [filter]
    for (const value of values) {
      path += `${path.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=${encodeURIComponent(value)}`
    }
  }
  return new Promise<number>((resolve, reject) => {
    get(base + path, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
  })
}
