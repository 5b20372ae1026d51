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

const codeOf = (error: unknown): string => String((error as { cause?: { code?: string } }).cause?.code)
