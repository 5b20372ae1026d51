// fails: refuses a value of another kind | "targets: [api]\ntimeoutMs: 0" gave the config {"targets":["api"],"timeoutMs":1000,"workers":4} (required: an Error that names timeoutMs). Somebody looks for a mistake in a file, or never learns that there is one.
import { parse } from 'yaml'

export const readConfig = (text: string) => {
  const { targets, timeoutMs, workers, ...others } = parse(text) ?? {}
  const [unknown] = Object.keys(others)
  if (unknown) throw new Error(`${unknown} is unknown`)
  if (!Array.isArray(targets) || targets.length === 0 || targets.some((one) => typeof one !== 'string')) {
    throw new Error('targets is wrong')
  }
  const config = { targets, timeoutMs: timeoutMs || 1_000, workers: workers || 4 }
  for (const key of ['timeoutMs', 'workers'] as const) {
    if (!Number.isInteger(config[key]) || config[key] < 1) throw new Error(`${key} is wrong`)
  }
  return config
}
