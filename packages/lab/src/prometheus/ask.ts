import { get } from '../get.ts'

/** One series of an answer; `__name__` is a label like the others. */
export interface Series {
  labels: Record<string, string>
  value: number
}

/** The data of an answer of Prometheus's HTTP API. Rejects with its own error, such as `parse error: …`. */
export const ask = async (url: string): Promise<unknown> => {
  const { bytes } = await get(url, { timeoutMs: 10_000 })
  const answer = JSON.parse(bytes.toString()) as
    | { status: 'success'; data: unknown }
    | { status: 'error'; errorType: string; error: string }
  if (answer.status === 'success') return answer.data
  throw new Error(`${answer.errorType}: ${answer.error}`)
}
