import { request } from 'undici'

export async function findLost(base: string, headers: Record<string, string>): Promise<string[]> {
  return Object.keys(headers)
}
