import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import * as z from 'zod'
import { handInMessages } from './hand-in-messages.ts'
import type { Membership } from './membership.ts'

/** Where it is kept what was handed in and the host does not have, from the root: a file for each day. */
const keptDir = '.firedrill/handing-in'

/** For one workshop: who joins another does not hand in there what was meant for this one. */
const schema = handInMessages['/api/submit'].extend({ learner: z.uuid() })

/** The files of a day as they were when they were handed in. */
export type KeptHandIn = z.output<typeof schema>

/** Keeps it, in the place of an earlier one of the day. Throws an `environment` error where it cannot be written. */
export const keepHandIn = (root: string, handIn: KeptHandIn): void => {
  const path = pathOf(root, handIn.day)
  try {
    mkdirSync(join(root, keptDir), { recursive: true })
    const scratch = `${path}.${process.pid}`
    writeFileSync(scratch, JSON.stringify(handIn), { mode: 0o600 })
    renameSync(scratch, path)
  } catch (error) {
    throw new FiredrillError(
      'environment',
      `${keptDir} cannot be written: ${(error as Error).message}`,
      'Make .firedrill/ writable, then hand in again.',
      { cause: error },
    )
  }
}

/** What is kept for a workshop. What does not read is none. */
export const readKeptHandIns = (root: string, { learner }: Pick<Membership, 'learner'>): KeptHandIn[] =>
  listDays(root)
    .flatMap((day) => readOne(root, day) ?? [])
    .filter((one) => one.learner === learner)

/** Forgets it, unless something newer was handed in meanwhile. */
export const dropHandIn = (root: string, sent: KeptHandIn): void => {
  const now = readOne(root, sent.day)
  if (now && JSON.stringify(now) === JSON.stringify(sent)) rmSync(pathOf(root, sent.day), { force: true })
}

const pathOf = (root: string, day: string): string => join(root, keptDir, `${day}.json`)

const listDays = (root: string): string[] => {
  try {
    return readdirSync(join(root, keptDir)).flatMap((name) => /^(\w+)\.json$/.exec(name)?.[1] ?? [])
  } catch {
    return []
  }
}

const readOne = (root: string, day: string): KeptHandIn | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(pathOf(root, day), 'utf8')))
  } catch {
    return null
  }
}
