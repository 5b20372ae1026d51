import { get } from 'node:http'

class Row {
  constructor(
    readonly url: string,
    readonly status: number | null,
  ) {}
}

export const checkAll = async (urls: string[]): Promise<Row[]> => Promise.all(urls.map(check))

const check = (url: string): Promise<Row> =>
  new Promise((resolve) => {
    const fail = (): void => resolve(new Row(url, null))
    try {
      get(url, (response) => {
        response.resume()
        response.on('error', fail).on('end', () => resolve(new Row(url, response.statusCode ?? null)))
      }).on('error', fail)
    } catch {
      fail()
    }
  })
