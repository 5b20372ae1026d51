import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** The entries of a folder by name, or none where there is no such folder. Throws where the system refuses. */
export const listFolder = (root: string, dir: string): Dirent[] => {
  try {
    const entries = readdirSync(join(root, dir), { withFileTypes: true })
    return entries
      .filter((entry) => entry.name !== 'node_modules' && !entry.name.startsWith('.'))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return []
    throw new FiredrillError(
      'environment',
      `${dir} cannot be read (${code}).`,
      'Make it readable for your user.',
      {
        cause: error,
      },
    )
  }
}

/** The files in a folder and below it, relative to it. */
export const listFiles = (root: string, dir: string): string[] =>
  listFolder(root, dir).flatMap((entry) =>
    entry.isDirectory()
      ? listFiles(root, `${dir}/${entry.name}`).map((name) => `${entry.name}/${name}`)
      : [entry.name],
  )
