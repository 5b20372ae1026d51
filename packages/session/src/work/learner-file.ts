import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** Where a learner says who they are, from the root. */
export const learnerFile = 'work/learner.yaml'

/** `work/learner.yaml` as it begins: who hands this folder in, by an opaque id until they say more. */
export const newLearnerFile =
  (): string => `# Who hands this folder in. The id is random; a name is up to you and your instructor.
id: ${randomBytes(8).toString('hex')}
name: ""
`

/** The name that a learner gave themselves there; empty where they gave none. */
export const readLearnerName = (root: string): string => {
  const text = readOrNull(join(root, learnerFile)) ?? ''
  return (
    /^name:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#][^#\n]*))/m.exec(text)?.slice(1).find(Boolean)?.trim() ??
    ''
  )
}

/** The learner's id. Throws a `usage` error where the file is there and names none; empty where there is no file. */
export const readLearnerId = (root: string): string => {
  const text = readOrNull(join(root, learnerFile))
  if (text === null) return ''
  const id = /^id:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(?:#.*)?$/m.exec(text)?.[2]
  if (id !== undefined) return id
  throw new FiredrillError(
    'usage',
    `${learnerFile} names no id.`,
    'Write a line such as "id: 3f2a": a word without spaces. Or move the file away, and a new one is made.',
  )
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new FiredrillError(
      'usage',
      `${learnerFile} cannot be read (${code}).`,
      'Make it readable, then try again.',
    )
  }
}
