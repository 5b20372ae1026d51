import { request } from 'undici'

export type Status = { kind: 'ok' | 'failed'; status: number }
export type Delayed = { kind: 'answer'; status: number } | { kind: 'timeout' }

export async function getStatus(base: string, code: number): Promise<Status> {
  return { kind: 'failed', status: 0 }
}

export async function getDelayed(base: string, seconds: number, ms: number): Promise<Delayed> {
  return { kind: 'answer', status: 0 }
}
