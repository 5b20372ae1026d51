import { get } from 'node:http'

export function getOk(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = get(url, (response) => {
      const { statusCode: status = 0 } = response
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => (text += part))
      response.on('end', () => {
        if (String(status).startsWith('2')) return resolve(text)
        const error = new Error(`[${status}] ${text}`) as Error & { status: number }
        error.status = status
        reject(error)
      })
    })
    call.on('error', reject)
  })
}
