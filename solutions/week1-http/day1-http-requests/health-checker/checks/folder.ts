import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const makeFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'firedrill-report-'))
  let count = 0
  return {
    path,
    write: async (text: string): Promise<string> => {
      const file = join(path, `file-${count++}.json`)
      await writeFile(file, text)
      return file
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}
