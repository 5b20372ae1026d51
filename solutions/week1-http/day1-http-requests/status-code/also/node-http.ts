import { get } from 'node:http'

export function getStatus(url: string) {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      response.resume()
      const isJson = /^application\/json(;| |$)/i.test(response.headers['content-type'] ?? '')
      resolve({ kind: isJson ? 'json' : 'not-json', status: response.statusCode })
    }).on('error', reject)
  })
}
