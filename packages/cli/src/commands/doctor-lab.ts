import { get } from 'node:http'
import type { Checkup } from '@firedrill/session/doctor'

/** Starts the practice services and asks one of them. */
export const checkLab = async (): Promise<Checkup> => {
  try {
    const { startEcho } = await import('@firedrill/lab')
    await using service = await startEcho()
    const status = await new Promise((resolve, reject) => {
      get(`${service.url}/status/204`, (response) => resolve(response.resume().statusCode)).on(
        'error',
        reject,
      )
    })
    if (status === 204) return { name: 'lab', status: 'ok', detail: 'answers on 127.0.0.1', fix: null }
    return broken(`answered ${String(status)} instead of 204`)
  } catch (error) {
    return broken(error instanceof Error ? error.message : String(error))
  }
}

const broken = (detail: string): Checkup => ({
  name: 'lab',
  status: 'fail',
  detail,
  fix: 'Items need a local port: does something on this machine forbid 127.0.0.1?',
})
