/*
 * Somebody typed --timeout 5s. The tool waited 5 milliseconds and reported
 * the whole fleet as down.
 *
 * readFlags(argv): targets, --timeout (1 to 60000, else 1000), --workers (1
 * to 64, else 4), --verbose; numbers in digits alone. "--timeout=9" and
 * "--timeout 9" are the same, flags may stand between targets, and behind --
 * everything is a target. Throw an Error for anything else.
 *
 * Done when:
 * - reads targets, flags and defaults
 * - takes all behind -- as targets
 * - refuses flags it does not know
 * - refuses what is no number in range
 */
import { parseArgs } from 'node:util'

export interface Flags {
  targets: string[]
  timeout: number
  workers: number
  isVerbose: boolean
}

export function readFlags(argv: string[]): Flags {
  const { values } = parseArgs({ args: argv, strict: false })
  return { targets: [], timeout: 0, workers: 0, isVerbose: values.verbose === true }
}
