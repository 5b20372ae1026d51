/*
 * The check was green for a week. Its file said `tagets:`, and none of the
 * forty were checked.
 *
 * readConfig(text), YAML: targets, a list of at least one text; timeoutMs, a
 * whole number from 1, else 1000; workers the same, else 4. Return those
 * three. Throw an Error for anything else, with the key at fault in its
 * message: a key that is unknown, missing, or has another value.
 *
 * Done when:
 * - reads values and defaults
 * - refuses a file without targets
 * - refuses an unknown key
 * - refuses a value of another kind
 */
import { parse } from 'yaml'

export interface Config {
  targets: string[]
  timeoutMs: number
  workers: number
}

export function readConfig(text: string): Config {
  const { targets } = (parse(text) ?? {}) as Partial<Config>
  return { targets: targets ?? [], timeoutMs: 0, workers: 0 }
}
