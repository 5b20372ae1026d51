import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Problem } from '../problem.ts'

/** A file's text; null where there is no such file, with a problem where there is one that cannot be read as text. */
export const readText = (root: string, file: string): { text: string | null; problem: Problem | null } => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file)))
    return text.includes('\0') ? { text: null, problem: notText(file) } : { text, problem: null }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return { text: null, problem: null }
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { text: null, problem: notText(file) }
    return { text: null, problem: unreadable(file, code ?? String(error)) }
  }
}

/** The problem of a file or folder that the system refuses to read; `why` is its error code, as `EACCES`. */
export const unreadable = (file: string, why: string): Problem => ({
  rule: 'readable',
  file,
  message: why === 'EISDIR' ? 'is a folder, and should be a file.' : `cannot be read (${why}).`,
  fix: why === 'EISDIR' ? 'Move the folder away and write the file.' : 'Make it readable for your user.',
})

const notText = (file: string): Problem => ({
  rule: 'readable',
  file,
  message: 'is not UTF-8 text.',
  fix: 'Save it as UTF-8, or restore the file that belongs here.',
})
