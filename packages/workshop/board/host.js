const keyName = 'firedrill-board-key'

/** The instructor's key: from the address once, which then forgets it, so that no projector shows it. */
export const takeKey = () => {
  const given = /^#key=([\w-]+)$/.exec(location.hash)?.[1]
  if (given) {
    sessionStorage.setItem(keyName, given)
    history.replaceState(null, '', location.pathname)
  }
  return sessionStorage.getItem(keyName)
}

export const keepKey = (key) => sessionStorage.setItem(keyName, key)

export const dropKey = () => sessionStorage.removeItem(keyName)

/** Behind a proxy the host may have a path before its own: what is asked for stands beside the page. */
const ask = (path, options = {}) =>
  fetch(path.replace(/^\//, ''), {
    ...options,
    headers: { authorization: `Bearer ${sessionStorage.getItem(keyName)}`, ...options.headers },
  })

/** Asks the host for something. Rejects with what it said. */
export const tell = async (path, message) => {
  const response = await ask(path, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { 'content-type': 'application/json' },
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(`${answer.message} ${answer.hint}`)
  return answer
}

/** Reads what only the key opens. Rejects with what the host said. */
export const read = async (path) => {
  const response = await ask(path)
  const answer = await response.json()
  if (!response.ok) throw new Error(`${answer.message} ${answer.hint}`)
  return answer
}

/** Saves a file that only the key opens. */
export const save = async (path, name) => {
  const response = await ask(path)
  if (!response.ok) throw new Error('The host gives no export now.')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

const firstWaitMs = 500
const longestWaitMs = 5_000
/** The host says something every 15 seconds. */
const silenceMs = 40_000

/**
 * Hears server-sent events for as long as the page is open. They are read here, since the browser's own reader carries
 * no key.
 */
export const listen = async (on) => {
  for (let misses = 0; ; misses++) {
    const stop = new AbortController()
    let timer = 0
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(() => stop.abort(), silenceMs)
    }
    try {
      heard()
      const response = await ask('/api/board', { signal: stop.signal })
      if (response.status === 401) return on.refused()
      if (!response.ok) throw new Error(String(response.status))
      misses = 0
      let rest = ''
      for await (const text of response.body.pipeThrough(new TextDecoderStream())) {
        heard()
        const parts = (rest + text).split('\n\n')
        rest = parts.pop()
        for (const part of parts) {
          const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(part) ?? []
          if (event) on.event(event, JSON.parse(data))
        }
      }
    } catch {
      // It is asked again.
    }
    clearTimeout(timer)
    on.away()
    await new Promise((resolve) => setTimeout(resolve, Math.min(longestWaitMs, firstWaitMs * 2 ** misses)))
  }
}
