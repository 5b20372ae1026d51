import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { makeTar } from './make-tar.ts'
import { makeZip } from './make-zip.ts'

/** What a submission is handed in as. */
export type Shape = 'work' | 'repository' | 'zip' | 'tar'

export const shapes: readonly Shape[] = ['work', 'repository', 'zip', 'tar']

/** Writes files, named from `work/`, as a submission at `path`; an archive's name gets its ending. */
export const writeSubmission = async (
  path: string,
  shape: Shape,
  files: Record<string, string>,
): Promise<void> => {
  const entries = Object.entries(files).map(([name, text]) => ({ name, text }))
  const inWork = entries.map(({ name, text }) => ({ name: `handed-in/work/${name}`, text }))
  mkdirSync(dirname(path), { recursive: true })
  if (shape === 'zip') return writeFileSync(`${path}.zip`, makeZip(inWork))
  if (shape === 'tar') return writeFileSync(`${path}.tar.gz`, await makeTar(inWork))
  for (const { name, text } of entries) {
    const file = join(path, shape === 'repository' ? 'work' : '', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
