import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@firedrill/course/pack'
import { offlineReadme } from '../edition-readme.ts'
import { editionEntry, packLearners, type PackOptions, sha256 } from '../pack-learners.ts'
import { byBytes, type PackEntry, type PackFile } from '../read-tracked.ts'
import { writeEdition } from '../write-edition.ts'
import { installPackages } from './install-packages.ts'
import { listInstalled } from './list-installed.ts'
import type { Platform } from './platform.ts'
import { startFile, startScript } from './start-script.ts'

/**
 * Makes the learner edition with all that it needs on a platform, Node among it, and hands its entries to `use`; what is
 * read from disk is there until that is done. Throws as `packLearners`, and where packages cannot be installed.
 */
export const packOffline = async <Result>(
  options: PackOptions & { platform: Platform; signal?: AbortSignal },
  use: (packed: { edition: Edition; entries: PackEntry[] }) => Promise<Result>,
): Promise<Result> => {
  const { platform, signal } = options
  const learners = packLearners(options)
  const scratch = mkdtempSync(join(tmpdir(), 'firedrill-offline-'))
  try {
    const folder = join(scratch, 'edition')
    await writeEdition(folder, learners.files)
    await installPackages(folder, platform, signal)
    const own = learners.files.filter(({ path }) => path !== 'edition.json' && path !== 'README.md')
    const files = [
      ...own,
      text('README.md', offlineReadme),
      { ...text(startFile, startScript), isExecutable: true },
    ]
    const edition: Edition = {
      ...learners.edition,
      edition: 'offline',
      platform: platform.name,
      files: Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)])),
    }
    const entries = [...files, editionEntry(edition), ...listInstalled(folder)]
    return await use({ edition, entries: entries.toSorted((one, other) => byBytes(one.path, other.path)) })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const text = (path: string, words: string): PackFile => ({
  path,
  bytes: Buffer.from(words),
  isExecutable: false,
})
