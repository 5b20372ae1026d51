import { Agent, request } from 'undici'

class Failed extends Error {
  constructor(readonly status: number) {
    super(`the service answered ${status}`)
  }
}

export async function getStatus(url: string): Promise<number> {
  const dispatcher = new Agent({ connections: 1 })
  const errors: unknown[] = []
  try {
    while (errors.length < 3) {
      try {
        const { statusCode, body } = await request(url, { dispatcher })
        for await (const _part of body);
        if (statusCode === 429 || (statusCode > 501 && statusCode < 505)) throw new Failed(statusCode)
        return statusCode
      } catch (error) {
        errors.push(error)
      }
    }
    const last = errors.at(-1)
    if (last instanceof Failed) return last.status
    throw last
  } finally {
    await dispatcher.destroy()
  }
}
