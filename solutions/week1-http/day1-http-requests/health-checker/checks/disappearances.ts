import { watch } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { SharedFolder } from '@firedrill/judge/testing'

type Watched = Pick<SharedFolder, 'outer'>

/**
 * How often a file of a folder was gone while `saves` whole replacements of it ran. The kernel tells each change of a
 * name: a replacement is one, a removal before it another. Linux alone tells them one by one; elsewhere the answer is 0.
 */
export const countDisappearances = async (
  folder: Watched,
  name: string,
  { saves, save }: { saves: number; save: () => Promise<unknown> },
): Promise<number> => {
  const counter = process.platform === 'linux' ? countChanges(folder, name) : null
  for (let number = 0; number < saves; number++) await save()
  return Math.max(0, ((await counter?.count()) ?? saves) - saves)
}

const countChanges = ({ outer }: Watched, name: string) => {
  const last = join(outer, 'the-last-change')
  const { promise: told, resolve } = Promise.withResolvers<void>()
  let changes = 0
  const watcher = watch(outer, (event, changed) => {
    if (event === 'rename' && changed === name) changes++
    if (changed === 'the-last-change') resolve()
  })
  return {
    count: async (): Promise<number> => {
      await mkdir(last)
      await told
      watcher.close()
      await rm(last, { recursive: true })
      return changes
    },
  }
}
