import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** The parts that paths stand for: files, and folders in which parts lie, however deep. */
export const findParts = (paths: readonly string[], from: string): { path: string; shown: string }[] =>
  paths.flatMap((shown) => {
    const path = resolve(from, shown)
    const status = statSync(path, { throwIfNoEntry: false })
    if (!status) throw nothingAt(`There is nothing at ${shown}.`)
    if (!status.isDirectory()) return [{ path, shown }]
    const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(^|[\\/])part-\d+-of-\d+\.jsonl$/.test(name))
      .toSorted()
    if (names.length === 0) throw nothingAt(`There is no part of a grade in ${shown}`)
    return names.map((name) => ({ path: join(path, name), shown: join(shown, name) }))
  })

const nothingAt = (message: string): FiredrillError =>
  new FiredrillError(
    'usage',
    message,
    'Parts are made by `pnpm grade <path> --shard i/n --out <dir>`: name them, or their folder.',
  )
