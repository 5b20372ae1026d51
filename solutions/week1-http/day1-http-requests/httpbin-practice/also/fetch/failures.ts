export class Status {
  readonly #response: Response

  constructor(response: Response) {
    this.#response = response
  }

  get kind(): 'ok' | 'failed' {
    return this.#response.ok ? 'ok' : 'failed'
  }

  get status(): number {
    return this.#response.status
  }
}

export type Delayed = { kind: string; status?: number }

export const getStatus = async (base: string, code: number): Promise<Status> => {
  const response = await fetch(`${base}/status/${code}`)
  await response.body?.cancel()
  return new Status(response)
}

export const getDelayed = async (base: string, seconds: number, ms: number): Promise<Delayed> => {
  try {
    const response = await fetch(`${base}/delay/${seconds}`, { signal: AbortSignal.timeout(ms) })
    await response.bytes()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') return { kind: 'timeout' }
    throw error
  }
}
