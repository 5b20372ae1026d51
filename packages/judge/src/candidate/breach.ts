import type { VerdictStatus } from '@firedrill/course'

/**
 * The candidate stopped being something a check can question: it did not load, ran out of time, ended, or broke the
 * protocol (`blocked`: firedrill's own wire could not carry a value). Recorded by the run, so that a test which
 * expects an error cannot take it for one.
 */
export class Breach extends Error {
  readonly status: Exclude<VerdictStatus, 'pass' | 'fail'>

  constructor(status: Breach['status'], message: string) {
    super(message)
    this.name = 'Breach'
    this.status = status
  }
}

/** What cannot cross is our error, in our own words. */
export const uncarried = (why: string): Breach =>
  new Breach(
    'blocked',
    `firedrill cannot carry this value between your code and the test: ${why}. This is a limit of firedrill, not a fault of yours; please report it.`,
  )
