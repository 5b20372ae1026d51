import { get } from 'node:http'

class Row {
  status: number | null = null
  constructor(readonly url: string) {}
}

export async function askAll(urls: string[]) {
  const rows = urls.map((url) => new Row(url))
  const pending = rows.map(
    (row) =>
      new Promise<void>((resolve) => {
        const call = get(row.url, { agent: false }, (response) => {
          row.status = response.statusCode ?? null
          response.resume()
          resolve()
        })
        call.once('error', () => resolve())
      }),
  )
  for (const one of pending) await one
  return rows
}
