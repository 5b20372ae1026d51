import { Breach } from './breach.ts'
import { describeExit } from './endings.ts'
import { type Ending, readEnding } from './exit-status.ts'
import type { HostProcess } from './spawn-host.ts'

/** How long after an exit its last words are waited for, in milliseconds. */
const lastWords = 50
/** How long a line may be closed before the process behind it has ended, in milliseconds. */
const silence = 500

/** Tells of the end of a candidate's process, once what it said before has been read. */
export const watchExit = (host: HostProcess, fail: (breach: Breach) => void): void => {
  let exit: Ending | null = null
  let isDrained = false
  const goneIfDrained = (): void => {
    if (exit && isDrained) fail(new Breach('crash', describeExit(...exit)))
  }
  const drained = (): void => {
    isDrained = true
    goneIfDrained()
  }
  host.child.once('error', (error) =>
    fail(new Breach('blocked', `The candidate's process could not be started: ${error.message}`)),
  )
  host.child.once('exit', (code, signal) => {
    exit = host.isSandboxed ? readEnding([code, signal], '') : [code, signal]
    // A timer that is late comes before what has arrived meanwhile is read: one more round reads it.
    setTimeout(() => setImmediate(() => setImmediate(drained)), lastWords).unref()
    goneIfDrained()
  })
  host.answers.once('close', () => {
    drained()
    const breach = new Breach('crash', 'Your code closed the line to the judge and was ended.')
    setTimeout(fail, silence, breach).unref()
  })
}
