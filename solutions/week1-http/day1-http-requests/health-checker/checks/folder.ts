import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const makeFolder = async (parent = tmpdir()) => {
  const path = await mkdtemp(join(parent, 'firedrill-report-'))
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

/** On another file system than temporary files and the candidate's own, where the machine has one to write to. */
export const makeFolderElsewhere = async () => {
  try {
    const devices = await Promise.all(['/dev/shm', tmpdir(), '.'].map(async (path) => (await stat(path)).dev))
    const [device, ...taken] = devices
    if (device !== undefined && !taken.includes(device)) {
      return { ...(await makeFolder('/dev/shm')), isElsewhere: true }
    }
  } catch {
    // Nothing is mounted there, or nobody may write: any folder has to do.
  }
  return { ...(await makeFolder()), isElsewhere: false }
}
