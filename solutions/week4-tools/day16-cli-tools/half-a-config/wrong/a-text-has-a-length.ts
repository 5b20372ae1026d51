// fails: refuses a value of another kind | "targets: api" gave the config {"targets":"api","timeoutMs":1000,"workers":4} (required: an Error that names targets). Somebody looks for a mistake in a file, or never learns that there is one.
import { parse } from 'yaml'

export const readConfig = (text: string) => {
  const { targets = [], timeoutMs = 1_000, workers = 4, ...others } = parse(text) ?? {}
  const [unknown] = Object.keys(others)
  if (unknown) throw new Error(`${unknown} is unknown`)
  if (!targets?.length) throw new Error('targets is missing')
  for (const [key, value] of Object.entries({ timeoutMs, workers })) {
    if (!Number.isInteger(value) || value < 1) throw new Error(`${key} is wrong`)
  }
  return { targets, timeoutMs, workers }
}
