export const probe = async (url: string, { ms, signal }: { ms: number; signal: AbortSignal }) => {
  const own = new AbortController()
  const timer = setTimeout(() => own.abort('late'), ms)
  const pass = () => own.abort('caller')
  signal.addEventListener('abort', pass, { once: true })
  if (signal.aborted) pass()
  try {
    const response = await fetch(url, { signal: own.signal, redirect: 'manual' })
    await response.arrayBuffer()
    return response.ok ? 'up' : 'down'
  } catch {
    if (own.signal.reason === 'caller') throw signal.reason
    return own.signal.reason === 'late' ? 'timeout' : 'down'
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', pass)
  }
}
