/** An answer in its one form: a letter, sorted or ordered letters, a number, a text. */
export type Answer = string | number | string[]

/** The answer, or one sentence that says why it is none. */
export type ParsedAnswer = { ok: true; answer: Answer } | { ok: false; message: string }

/** What is typed is no answer. */
export const none = (message: string): ParsedAnswer => ({ ok: false, message })
