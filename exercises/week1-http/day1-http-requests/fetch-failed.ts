/*
 * The checker dies with "TypeError: fetch failed" whenever a service is down.
 *
 * probe(url): GET the url and resolve to
 *   { kind: 'answer', status }   a whole answer, any status
 *   { kind: 'refused' }          nobody listens on that port
 *   { kind: 'broken' }           connected, but the connection ended before a
 *                                whole answer had come
 * Anything else, such as a text that is no URL or a name that no host has,
 * rejects. Redirects are not asked for.
 *
 * Done when:
 * - tells a refused connection
 * - tells a broken connection
 * - gives the status of an answer
 * - rejects anything else
 */
export type Outcome = { kind: 'answer'; status: number } | { kind: 'refused' | 'broken' }

const brokenCodes = new Set(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE'])

export async function probe(url: string): Promise<Outcome> {
  try {
    const response = await fetch(url)
    await response.text()
    return { kind: 'answer', status: response.status }
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ECONNREFUSED') return { kind: 'refused' }
    if (brokenCodes.has(code)) return { kind: 'broken' }
    throw error
  }
}

const codeOf = (error: unknown): string => String((error as { code?: string }).code)
