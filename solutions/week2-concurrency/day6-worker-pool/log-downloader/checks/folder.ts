import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const makeFolder = async (files: Record<string, string> = {}) => {
  const path = await mkdtemp(join(tmpdir(), 'firedrill-logs-'))
  for (const [name, text] of Object.entries(files)) await writeFile(join(path, name), text)
  return {
    path,
    /** Logs by name; the candidate gives any other file a name of its own. */
    names: async (): Promise<string[]> =>
      (await readdir(path))
        .map((name) => (/^[a-z0-9-]+\.log$/.test(name) ? name : 'another file'))
        .toSorted(),
    read: (name: string): Promise<Buffer> => readFile(join(path, name)),
    text: (name: string): Promise<string> => readFile(join(path, name), 'utf8').catch(() => 'no file'),
    // A download that goes on after the call has failed may still write here.
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {}),
  }
}
