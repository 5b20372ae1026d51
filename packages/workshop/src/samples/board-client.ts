import type { HostProcess } from './start-host.ts'

/** What the board hears first: everything. */
export interface BoardState {
  role: string
  workshop: {
    days: { day: string; isReleased: boolean; areSolutionsReleased: boolean }[]
    message: string | null
    isAllReleased: boolean
  }
  seats: {
    id: string
    name: string
    number: number
    handMs: number | null
    message: string | null
    released: { day: string; what: string }[]
    isThere: boolean
    isImported: boolean
    cells: Record<
      string,
      { state: string; tries: number; hints: number; seconds: number | null; failed: string[] }
    >
  }[]
  laptops: { name: string; number: number; isReady: boolean; missing: string[]; notes: string[] }[]
  reports: { item: string; tried: number; passed: number; failing: { title: string; learners: number }[] }[]
  stuck: { learner: string; item: string; reasons: string[] }[]
}

/** Asks a host as anybody may. For tests. */
export const ask = async (
  { url }: Pick<HostProcess, 'url'>,
  path: string,
  { token, message, method }: { token?: string; message?: unknown; method?: string } = {},
): Promise<{ status: number; text: string }> => {
  const response = await fetch(`${url}${path}`, {
    method: method ?? (message === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(message === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: message === undefined ? undefined : JSON.stringify(message),
  })
  return { status: response.status, text: await response.text() }
}

/** All that a board is told when it opens. */
export const readBoard = async ({ url, key }: Pick<HostProcess, 'url' | 'key'>): Promise<BoardState> => {
  const stop = new AbortController()
  const response = await fetch(`${url}/api/board`, {
    headers: { authorization: `Bearer ${key}` },
    signal: stop.signal,
  })
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    if (text.includes('\n\n')) break
  }
  stop.abort()
  return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as BoardState
}
