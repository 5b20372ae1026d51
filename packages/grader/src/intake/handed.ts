/** What was read of a submission: only files that the course declares, by name. */
export interface Handed {
  /** By path below `work/`, as `day1/status-code.ts`. What is not there is absent. */
  files: ReadonlyMap<string, HandedFile>
  /** How many other files there are, counted up to a limit; none of them was read. */
  ignored: number
  /** When it was received, as far as its files or its archive say. */
  received: { at: Date; from: 'archive' | 'files' } | null
}

/** A file's text and the SHA-256 of its bytes, or why it was not taken, as the rest of a sentence: "is a folder." */
export type HandedFile = { text: string; digest: string } | { refused: string }

/** A submission's files, or a sentence that says why nothing can be read from it. */
export type Intake = { ok: true; handed: Handed } | { ok: false; why: string; ignored: number }
