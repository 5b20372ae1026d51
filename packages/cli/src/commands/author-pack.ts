import { statSync } from 'node:fs'
import { packLearners, readOrMakeSecret, usualSecretFile, writeEdition } from '@firedrill/author'
import { callerPath } from '../from-caller.ts'
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
export const pack = async ({ root, home }: Workspace, options: PackCommandOptions): Promise<number> => {
  const secretFile = options.secret === undefined ? usualSecretFile : callerPath(options.secret)
  const { secret, isNew } = readOrMakeSecret(root, secretFile)
  if (isNew) process.stderr.write(newSecret(secretFile))
  const packed = packLearners({ root, home, secret, allowsChanges: options.uncommitted })
  const out = callerPath(options.out ?? 'firedrill-learners.tar.gz')
  await writeEdition(out, packed.files)
  const { edition } = packed
  const { commit, course } = edition
  const bytes = statSync(out).isFile()
    ? statSync(out).size
    : packed.files.reduce((sum, file) => sum + file.bytes.length, 0)
  if (options.json)
    printJson({ edition: edition.edition, out, commit, course, files: packed.files.length, bytes })
  else {
    process.stdout.write(
      `${out}: the learner edition of ${commit.slice(0, 12)}${commit.endsWith('+') ? ', with changes' : ''}, ${packed.files.length} files, ${Math.ceil(bytes / 1024)} KB.\nIts solutions are locked: \`pnpm author key day1\` gives the key of a day.\n`,
    )
  }
  return 0
}

const newSecret = (file: string): string =>
  `${file} is new: the keys of every day come from it. Keep it, and keep it to yourself; with another secret, keys and editions do not fit.\n`
