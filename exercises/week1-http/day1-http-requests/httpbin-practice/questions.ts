import { request } from 'undici'

export type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export async function getArgs(base: string, query: Record<string, string>): Promise<unknown> {
  return null
}

export async function sendJson(base: string, method: Method, value: unknown): Promise<unknown> {
  return null
}
