import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Edition } from '@firedrill/course/pack'
import { offlineReadme, windowsReadme } from '../edition-readme.ts'
import { editionEntry, packLearners, type PackOptions, sha256 } from '../pack-learners.ts'
import { byBytes, type PackEntry, type PackFile } from '../read-tracked.ts'
import { writeEdition } from '../write-edition.ts'
import { checkArchive } from './check-archive.ts'
import { installPackages } from './install-packages.ts'
import { listInstalled } from './list-installed.ts'
import type { Platform } from './platform.ts'
import { startFile, startScript } from './start-script.ts'
import { withoutLinks } from './without-links.ts'

/** An offline edition; what is read from disk is there while it is used. */
export interface PackedOffline {
  edition: Edition
  entries: PackEntry[]
  /** The version of Node in it. */
  node: string
  /** How many programs it holds; each is for its platform. */
  programs: number
}

/**
 * Makes the learner edition with all that it needs on a platform, Node among it, and hands its entries to `use`; what is
 * read from disk is there until that is done. Throws as `packLearners`, and where packages cannot be installed.
 */
export const packOffline = async <Result>(
  options: PackOptions & { platform: Platform; isWithoutLinks: boolean; signal?: AbortSignal },
  use: (packed: PackedOffline) => Promise<Result>,
): Promise<Result> => {
  const { platform, isWithoutLinks, signal } = options
  const learners = packLearners(options)
  const scratch = mkdtempSync(join(tmpdir(), 'firedrill-offline-'))
  try {
    const folder = join(scratch, 'edition')
    await writeEdition(folder, learners.files)
    const node = await installPackages(folder, platform, signal)
    const installed = [...listInstalled(folder), ...listRuntime(folder, platform)]
    const { entries: packages, own: starts } = isWithoutLinks ? withoutLinks(installed) : withLinks(installed)
    const own = learners.files.filter(({ path }) => path !== 'edition.json' && path !== 'README.md')
    const files = [
      ...own,
      text('README.md', platform.os === 'win32' ? windowsReadme : offlineReadme),
      ...starts,
    ]
    const edition: Edition = {
      ...learners.edition,
      edition: 'offline',
      platform: platform.name,
      files: Object.fromEntries(files.map(({ path, bytes }) => [path, sha256(bytes)])),
    }
    const entries = [...files, editionEntry(edition), ...packages].toSorted((one, other) =>
      byBytes(one.path, other.path),
    )
    const { programs } = checkArchive(entries, platform)
    return await use({ edition, entries, node, programs })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

const withLinks = (installed: PackEntry[]): { entries: PackEntry[]; own: PackFile[] } => ({
  entries: installed,
  own: [{ ...text(startFile, startScript), isExecutable: true }],
})

/** Node, where it is not among the packages. */
const listRuntime = (folder: string, { runtimeFile }: Platform): PackEntry[] =>
  runtimeFile.startsWith('node_modules/')
    ? []
    : [{ path: runtimeFile, from: join(folder, runtimeFile), isExecutable: true }]

const text = (path: string, words: string): PackFile => ({
  path,
  bytes: Buffer.from(words),
  isExecutable: false,
})
