import { get } from 'node:http'

export function getStatus(url: string) {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      response.resume()
      const isJson = response.headers['content-type']?.includes('application/json')
      resolve({ kind: isJson ? 'json' : 'not-json', status: response.statusCode })
    }).on('error', reject)
  })
}
