import type { HandedFile, Intake } from './handed.ts'
import { limits } from './limits.ts'
import { choosePrefix } from './place-entries.ts'

/** A wanted file of an archive, wherever in it. */
export interface Entry {
  prefix: string
  path: string
  file: HandedFile
}

/** Why an archive is not read, as the rest of "The archive …". */
export class ArchiveFault extends Error {}

/** Throws where an archive has more entries than anyone looks at. */
export const limitEntries = (count: number): void => {
  if (count > limits.entries) throw new ArchiveFault(`has more than ${limits.entries} entries`)
}

/** Runs the reading of an archive; what is wrong with the archive is an answer, not an exception. */
export const intakeOf = async (
  received: Date,
  read: () => Promise<{ entries: Entry[]; others: number }>,
): Promise<Intake> => {
  try {
    const { entries, others } = await read()
    const chosen = choosePrefix(entries)
    if (chosen && 'fault' in chosen) throw new ArchiveFault(chosen.fault)
    const own = entries.filter(({ prefix }) => prefix === chosen?.prefix)
    const files = new Map<string, HandedFile>()
    for (const { path, file } of own) {
      files.set(path, files.has(path) ? { refused: 'is in the archive twice.' } : file)
    }
    const ignored = others + entries.length - own.length
    return { ok: true, handed: { files, ignored, received: { at: received, from: 'archive' } } }
  } catch (error) {
    const why = error instanceof ArchiveFault ? error.message : `cannot be read (${(error as Error).message})`
    return { ok: false, why: `The archive ${why}.`, ignored: 0 }
  }
}
