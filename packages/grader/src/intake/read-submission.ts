import { closeSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Found } from './find-submissions.ts'
import { intakeOf } from './gather.ts'
import type { Intake } from './handed.ts'
import { limits, showBytes } from './limits.ts'
import { openPlainly } from './open-plainly.ts'
import { readFolder } from './read-folder.ts'
import { readTar } from './read-tar.ts'
import { readZip } from './read-zip.ts'

/** Reads what is wanted of a submission into memory. Never throws for what it finds, and writes nothing to disk. */
export const readSubmission = async (found: Found, wanted: ReadonlySet<string>): Promise<Intake> => {
  if (found.kind === 'other') return refuse('It is a symbolic link, and no link is followed.')
  if (found.kind === 'folder') {
    try {
      return readFolder(found.path, wanted)
    } catch (error) {
      return refuse(`The folder cannot be read (${(error as NodeJS.ErrnoException).code}).`)
    }
  }
  const opened = openPlainly(dirname(found.path), basename(found.path))
  if (opened === null) return refuse('The archive is gone.')
  if ('refused' in opened) return refuse(`The archive ${opened.refused}`)
  const { descriptor, status } = opened
  if (status.size > limits.archive) {
    closeSync(descriptor)
    return refuse(`The archive is larger than ${showBytes(limits.archive)}.`)
  }
  const read = found.kind === 'zip' ? readZip : readTar
  return intakeOf(status.mtime, () => read(descriptor, wanted))
}

const refuse = (why: string): Intake => ({ ok: false, why, ignored: 0 })
