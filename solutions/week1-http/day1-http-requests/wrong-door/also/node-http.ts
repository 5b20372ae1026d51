import { get } from 'node:http'

export function isUp(base: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    get(`${base}/healthz`, (response) => resolve(response.resume().statusCode === 200)).on('error', reject)
  })
}
