// fails: refuses a value of another kind | "targets: [api, 8080]" gave the config {"targets":["api","8080"],"timeoutMs":1000,"workers":4} (required: an Error that names targets). Somebody looks for a mistake in a file, or never learns that there is one.
import { parse } from 'yaml'

export const readConfig = (text: string) => {
  const { targets, timeoutMs = 1_000, workers = 4, ...others } = parse(text) ?? {}
  const [unknown] = Object.keys(others)
  if (unknown) throw new Error(`${unknown} is unknown`)
  if (!Array.isArray(targets) || targets.length === 0) throw new Error('targets is wrong')
  for (const [key, value] of Object.entries({ timeoutMs, workers })) {
    if (!(Number.parseInt(value) >= 1)) throw new Error(`${key} is wrong`)
  }
  return {
    targets: targets.map(String),
    timeoutMs: Number.parseInt(timeoutMs),
    workers: Number.parseInt(workers),
  }
}
