import { request } from 'node:http'

export function getWith(url: string, headers: Record<string, string>) {
  return new Promise<number>((resolve, reject) => {
    const call = request(url, { headers: { Accept: 'application/json', 'User-Agent': 'report/1' } })
    for (const name of Object.keys(headers)) call.setHeader(name, headers[name] ?? '')
    call.on('error', reject)
    call.on('response', (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.end()
  })
}
