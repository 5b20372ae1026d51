import { constants } from 'node:os'

/** How a process ended: by a code or by a signal. */
export type Ending = [code: number | null, signal: NodeJS.Signals | null]

/** Of several names for one signal the first: SIGABRT, not SIGIOT. */
const names = new Map(
  Object.entries(constants.signals)
    .toReversed()
    .map(([name, number]) => [number, name as NodeJS.Signals]),
)

/**
 * The ending of a program in a sandbox. Bubblewrap tells a signal as 128 and its number, as a shell does. `said` is
 * what the program itself called its exit code, if it came to that: a program may well exit with 130 on its own.
 */
export const readEnding = ([code, signal]: Ending, said: string): Ending => {
  if (code === null || code <= 128 || said === String(code)) return [code, signal]
  const name = names.get(code - 128)
  return name ? [null, name] : [code, signal]
}
