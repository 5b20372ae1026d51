import { request } from 'undici'

export async function getStatus(url: string): Promise<unknown> {
  throw new Error('not written yet')
}
