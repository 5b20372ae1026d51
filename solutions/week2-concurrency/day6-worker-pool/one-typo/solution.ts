import { request } from 'undici'

export type Row = { url: string; status: number | null }

export const checkAll = (urls: string[]): Promise<Row[]> => Promise.all(urls.map(check))

/** Total: every url has a row, whatever happens. */
const check = async (url: string): Promise<Row> => {
  try {
    const { statusCode, body } = await request(url)
    await body.text()
    return { url, status: statusCode }
  } catch {
    return { url, status: null }
  }
}
