import { URL } from 'node:url'

interface Entry {
  path: string
  status: number
  ms: number
}

export const countEvents = (log: readonly Entry[]) => {
  let good = 0
  let bad = 0
  for (const { path, status, ms } of log) {
    if (new URL(path, 'http://service').pathname === '/healthz') continue
    switch (true) {
      case status === 499:
        if (ms >= 1000) bad++
        break
      case status === 429 || status > 499:
        bad++
        break
      case status < 400:
        good++
    }
  }
  return { valid: good + bad, good }
}
