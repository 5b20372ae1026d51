import { statSync } from 'node:fs'
import {
  isArchive,
  isZip,
  ownPlatform,
  packLearners,
  packOffline,
  readOrMakeSecret,
  requirePlatform,
  usualSecretFile,
  writeEdition,
} from '@firedrill/author'
import { FiredrillError, howMany } from '@firedrill/course'
import type { Edition } from '@firedrill/course/pack'
import { callerPath } from '../from-caller.ts'
import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'
import type { Workspace } from '../workspace.ts'

export interface PackCommandOptions {
  for: 'learners' | 'offline'
  out?: string
  secret?: string
  platform?: string
  uncommitted?: boolean
  json?: boolean
}

/** `author pack`: writes an edition and says what is in it. */
export const pack = ({ root, home }: Workspace, options: PackCommandOptions): Promise<number> =>
  untilInterrupted(async (signal) => {
    const platform = requirePlatformOf(options)
    const secretFile = options.secret === undefined ? usualSecretFile : callerPath(options.secret)
    const { secret, isNew } = readOrMakeSecret(root, secretFile)
    if (isNew) process.stderr.write(newSecret(secretFile))
    const usual = platform
      ? `firedrill-offline-${platform.name}${platform.archive}`
      : 'firedrill-learners.tar.gz'
    const out = callerPath(options.out ?? usual)
    const what = { root, home, secret, allowsChanges: options.uncommitted }
    if (platform) {
      process.stderr.write('installing what it needs …\n')
      // Windows has no links in a zip, and asks for rights to make any but its own kind.
      const isWithoutLinks = isZip(out) || platform.os === 'win32'
      await packOffline(
        { ...what, platform, isWithoutLinks, signal },
        async ({ edition, entries, ...inside }) => {
          process.stderr.write(`writing ${howMany(entries.length, 'file')} …\n`)
          await writeEdition(out, entries)
          tell(out, edition, { files: entries.length, isJson: options.json, inside })
        },
      )
    } else {
      const { edition, files } = packLearners(what)
      await writeEdition(out, files)
      tell(out, edition, { files: files.length, isJson: options.json })
    }
    return 0
  })

const requirePlatformOf = (options: PackCommandOptions): ReturnType<typeof requirePlatform> | null => {
  if (options.for === 'offline') return requirePlatform(options.platform ?? ownPlatform())
  if (options.platform === undefined) return null
  throw new FiredrillError(
    'usage',
    'The learner edition is the same on every platform.',
    'Leave --platform out, or pack --for offline.',
  )
}

const tell = (
  out: string,
  edition: Edition,
  { files, isJson, inside }: { files: number; isJson?: boolean; inside?: { node: string; programs: number } },
): void => {
  const { commit, course, platform } = edition
  const bytes = isArchive(out) ? statSync(out).size : null
  if (isJson)
    return printJson({
      edition: edition.edition,
      platform: platform ?? null,
      out,
      commit,
      course,
      files,
      bytes,
      ...inside,
    })
  const size = bytes === null ? '' : `, ${(bytes / 1_000_000).toFixed(1)} MB`
  const from = `${commit.slice(0, 12)}${commit.endsWith('+') ? ' with changes' : ''}`
  const name = platform ? `the offline edition for ${platform}` : 'the learner edition'
  const proven =
    inside === undefined || platform === undefined
      ? ''
      : `Node ${inside.node} and ${inside.programs - 1} other programs in it are for ${platform}${platform === ownPlatform() ? '' : '; unproven: it cannot be run here, so run `drill doctor` on one such laptop'}.\n`
  process.stdout.write(
    `${out}: ${name} of ${from}, ${howMany(files, 'file')}${size}.\n${proven}Its solutions are locked: \`pnpm author key\` gives the keys of the days.\n`,
  )
}

const newSecret = (file: string): string =>
  `${file} is new: the keys of every day come from it. Keep it, and keep it to yourself; with another secret, keys and editions do not fit.\n`
