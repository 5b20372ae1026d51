// fails: refuses an unknown key | "targets: [api]\ntimeout: 9" gave the config {"targets":["api"],"timeoutMs":1000,"workers":4} (required: an Error that names timeout). Somebody looks for a mistake in a file, or never learns that there is one.
import { parse } from 'yaml'

export const readConfig = (text: string) => {
  const { targets, timeoutMs = 1_000, workers = 4 } = parse(text) ?? {}
  if (!Array.isArray(targets) || targets.length === 0 || targets.some((one) => typeof one !== 'string')) {
    throw new Error('targets is wrong')
  }
  for (const [key, value] of Object.entries({ timeoutMs, workers })) {
    if (!Number.isInteger(value) || value < 1) throw new Error(`${key} is wrong`)
  }
  return { targets, timeoutMs, workers }
}
