import { firstPlace } from '../tree/first-place.ts'

/** An error that nothing caught. */
export const describeUncaught = (error: unknown, origin: string): string => {
  const what = error instanceof Error ? `${error.name}: ${error.message}${placeOf(error)}` : nameValue(error)
  const how =
    origin === 'unhandledRejection'
      ? 'A promise was rejected and nothing handled it'
      : 'An error was thrown and nothing caught it'
  return `${how}, so the process ended: ${what}`
}

const nameValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? Object.prototype.toString.call(value) : String(value)

const placeOf = (error: Error): string => {
  const place = firstPlace(error.stack)
  return place ? ` (${place})` : ''
}

/** An exit, or a signal. */
export const describeExit = (code: number | null, signal: NodeJS.Signals | null): string => {
  if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134 || code === 133) {
    return 'The process was aborted: most often it has run out of memory.'
  }
  if (signal === 'SIGXCPU') return 'The process used up its processor time and was ended.'
  if (signal) return `The process was ended by ${signal}.`
  return `Your code ended the process with exit code ${code}. A library must throw or return; its caller decides whether to exit.`
}
