import { writeFileSync } from 'node:fs'

/** Puts a file beside the program. */
export const write = (name: string, text: string): void => writeFileSync(name, text)
