import { existsSync, lstatSync, mkdirSync, readdirSync, symlinkSync, unlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** Where those live who share a laptop, from the root: a folder each. */
const peopleDir = 'people'

/** One of several people on one laptop: a root of their own, over the one course. */
export interface Person {
  name: string
  /** From the root of the course, as `people/ada`. */
  folder: string
  /** The same, absolute. */
  root: string
  isNew: boolean
  /** Folders of the others. */
  others: string[]
}

/** What everybody reads and nobody writes. */
const shared = ['exercises', 'solutions', 'sealed']

/**
 * Opens the folder of a person, and makes it where it is new: `work/`, history, settings, keys and membership of a room
 * are theirs alone, for all of it is kept below a root. Throws a `usage` error for a name that no folder can have, and an
 * `environment` error where the folder cannot be made.
 */
export const openPerson = (root: string, name: string): Person => {
  const folder = toFolder(name)
  const people = join(root, peopleDir)
  const own = join(people, folder)
  const isNew = !existsSync(own)
  const others = existsSync(people) ? readdirSync(people).filter((one) => one !== folder) : []
  try {
    mkdirSync(own, { recursive: true })
    for (const tree of shared) linkTree(root, own, tree)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `The folder of ${name} cannot be made: ${(error as Error).message}`,
      `Make ${people} writable. On a disk without links, take a copy of the course for each.`,
      { cause: error },
    )
  }
  return { name: name.trim(), folder: `${peopleDir}/${folder}`, root: own, isNew, others }
}

/** A name as a folder that every system can hold: letters and digits of any script, small, with dashes between. */
const toFolder = (name: string): string => {
  const folder = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  if (folder !== '' && folder.length <= 40 && !taken.test(folder)) return folder
  throw new FiredrillError(
    'usage',
    `"${name}" is no name for --as.`,
    'Give one to forty letters or digits: --as ada.',
  )
}

/** Windows keeps these for devices. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const linkTree = (root: string, own: string, tree: string): void => {
  const [target, link] = [join(root, tree), join(own, tree)]
  if (!existsSync(target) || existsSync(link)) return
  // It leads nowhere: the clone was moved on a system whose links are absolute.
  if (lstatSync(link, { throwIfNoEntry: false })) unlinkSync(link)
  symlinkSync(process.platform === 'win32' ? target : relative(dirname(link), target), link, 'junction')
}
