import { get } from 'node:http'

export function getWithin(url: string, ms: number): Promise<object> {
  return new Promise((resolve, reject) => {
    const call = get(url, { agent: false }, async (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part) => (body += part))
      response.on('error', reject)
      response.on('end', () => {
        clearTimeout(timer)
        resolve({ kind: 'answer', status: response.statusCode, body })
      })
    })
    const timer = setTimeout(() => {
      resolve({ kind: 'timeout' })
      call.destroy()
    }, ms)
    call.on('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
