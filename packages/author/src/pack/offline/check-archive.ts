import { closeSync, openSync, readSync } from 'node:fs'
import { FiredrillError } from '@firedrill/course'
import type { PackEntry } from '../read-tracked.ts'
import { findBadPaths } from './check-paths.ts'
import type { Platform } from './platform.ts'
import { readBinary } from './read-binary.ts'

const headBytes = 4_096
const mostNamed = 10

/**
 * What can be known of an archive on a machine that cannot run it: that every program in it is for its platform, Node
 * among them, and that its paths can be held there. Throws an `environment` error for what is not so.
 */
export const checkArchive = (entries: readonly PackEntry[], platform: Platform): { programs: number } => {
  const found = entries.flatMap((entry) => {
    const kind = 'link' in entry ? null : readBinary(headOf(entry))
    return kind ? [{ path: entry.path, kind }] : []
  })
  const foreign = found.filter(({ kind }) => kind.os !== platform.os || kind.cpu !== platform.cpu)
  const troubles = [
    ...foreign.map(({ path, kind }) => `${path} is a program for ${kind.os}-${kind.cpu}`),
    ...(found.some(({ path }) => path.endsWith(`/${platform.runtimeFile.split('/').at(-1)}`))
      ? []
      : [`there is no Node in it`]),
    ...(platform.os === 'win32'
      ? findBadPaths(entries.map(({ path }) => path)).map(({ path, why }) => `${path} ${why}`)
      : []),
  ]
  if (troubles.length === 0) return { programs: found.length }
  throw new FiredrillError(
    'environment',
    `The archive would not work on ${platform.name}:\n${troubles.slice(0, mostNamed).join('\n')}`,
    'Please report this, with the lines above.',
  )
}

const headOf = (entry: Exclude<PackEntry, { link: string }>): Buffer => {
  if ('bytes' in entry) return entry.bytes.subarray(0, headBytes)
  const file = openSync(entry.from, 'r')
  try {
    const head = Buffer.alloc(headBytes)
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}
