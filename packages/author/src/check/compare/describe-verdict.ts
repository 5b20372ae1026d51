import type { Verdict } from '@firedrill/course'

/** What went wrong, on one line: the status, and what the first failed check says. */
export const describeVerdict = (verdict: Verdict): string => {
  const failed = verdict.checks.find((check) => check.status === 'fail')
  const words = failed
    ? `"${failed.title}" says "${failed.misconception ?? failed.message}"`
    : verdict.message
  return oneLine(verdict.status === 'fail' ? `${words}` : `${verdict.status}, ${words}`)
}

/** A text with every run of white space as one space. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
