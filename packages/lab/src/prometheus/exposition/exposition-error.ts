/** An exposition that breaks the format; the message says where, as `line 3: …`. */
export class ExpositionError extends Error {
  /** From 1. */
  readonly line: number

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`)
    this.name = 'ExpositionError'
    this.line = line
  }
}
