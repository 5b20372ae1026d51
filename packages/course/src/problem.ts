/** One thing wrong in the course's own files, in words that say how to mend it. */
export interface Problem {
  /** Stable slug of the rule that is broken, as `unique-slug`. */
  rule: string
  /** Path from the root of the repository. */
  file: string
  /** 1-based, where known. */
  line?: number
  /** Dotted path of the field, as `order.2.par`. */
  field?: string
  message: string
  /** What to do next, as an imperative sentence. */
  fix: string
}

/** `file:line field: message — fix`, on one line. */
export const formatProblem = (problem: Problem): string => {
  const place = problem.line ? `${problem.file}:${problem.line}` : problem.file
  const field = problem.field ? ` ${problem.field}:` : ':'
  return `${place}${field} ${problem.message} ${problem.fix}`
}

/**
 * What the tool expected to be able to do and could not. A learner's failure is never one of these: that is a verdict.
 *
 * - `usage`: the command line asks for something that does not exist (exit 2)
 * - `content`: the course's own files are wrong (exit 2)
 * - `environment`: the machine lacks something (exit 3)
 * - `internal`: our bug (exit 70)
 */
export class FiredrillError extends Error {
  readonly code: 'usage' | 'content' | 'environment' | 'internal'
  /** What to do next. */
  readonly hint: string

  constructor(code: FiredrillError['code'], message: string, hint: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'FiredrillError'
    this.code = code
    this.hint = hint
  }
}
