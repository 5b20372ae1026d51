// fails: refuses an unknown key | "targets: [api]\ntimeout: 9" gave the config {"timeoutMs":1000,"workers":4,"targets":["api"],"timeout":9} (required: an Error that names timeout). Somebody looks for a mistake in a file, or never learns that there is one.
import { parse } from 'yaml'

export const readConfig = (text: string) => {
  const config = { timeoutMs: 1_000, workers: 4, ...parse(text) }
  if (!config.targets?.length) throw new Error('targets is missing')
  return config
}
