import { get } from 'node:http'

export type Status = { kind: string; status: number }
export type Delayed = { kind: string; status?: number }

export const getStatus = (base: string, code: number): Promise<Status> =>
  new Promise((resolve, reject) => {
    get(`${base}/status/${code}`, (response) => {
      const { statusCode: status = 0 } = response.resume()
      resolve({ kind: status >= 400 ? 'failed' : 'ok', status })
    }).on('error', reject)
  })

export const getDelayed = (base: string, seconds: number, ms: number): Promise<Delayed> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve({ kind: 'timeout' })
      call.destroy()
    }, ms)
    const fail = (error: Error): void => {
      clearTimeout(timer)
      reject(error)
    }
    const call = get(`${base}/delay/${seconds}`, (response) => {
      response.on('error', fail).on('end', () => {
        clearTimeout(timer)
        resolve({ kind: 'answer', status: response.statusCode })
      })
      response.resume()
    })
    call.on('error', fail)
  })
