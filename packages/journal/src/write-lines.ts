import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileError } from './file-error.ts'
import { requireFile } from './require-file.ts'

/**
 * Adds lines to the journal's end with one write, and waits until the disk has them. Throws an `environment` error
 * where they are not all there for certain; part of them may be, and writing them again does no harm.
 */
export const writeLines = (path: string, lines: readonly string[]): void => {
  try {
    mkdirSync(dirname(path), { recursive: true })
    requireFile(path)
    // One write in append mode: lines of several terminals follow each other and do not mix.
    const file = openSync(path, 'a+')
    try {
      writeWhole(file, Buffer.from(lines.map((line) => `${line}\n`).join('')))
      sync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw fileError('written', path, error)
  }
}

const writeWhole = (file: number, text: Buffer): void => {
  // What a crash or a full disk left unfinished stays, on a line of its own.
  const whole = endsWhole(file) ? text : Buffer.concat([Buffer.from('\n'), text])
  const written = writeSync(file, whole)
  if (written < whole.length) {
    const message = `${written} of ${whole.length} bytes were written`
    throw Object.assign(new Error(message), { code: 'ENOSPC' })
  }
}

const sync = (file: number): void => {
  try {
    fsyncSync(file)
  } catch (error) {
    // Some network disks cannot; the lines are written all the same.
    if (!['EINVAL', 'ENOSYS', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}

const endsWhole = (file: number): boolean => {
  const { size } = fstatSync(file)
  if (size === 0) return true
  const last = Buffer.alloc(1)
  readSync(file, last, 0, 1, size - 1)
  return last.toString() === '\n'
}
