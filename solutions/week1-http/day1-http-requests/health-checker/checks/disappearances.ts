import { watch } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * How often the file at `path` was gone while `saves` whole replacements of it ran. The kernel tells each change of a
 * name: a replacement is one, a removal before it another. Linux alone tells them one by one; elsewhere the answer is 0.
 */
export const countDisappearances = async (
  path: string,
  { saves, save }: { saves: number; save: () => Promise<unknown> },
): Promise<number> => {
  const counter = process.platform === 'linux' ? countChanges(path) : null
  for (let number = 0; number < saves; number++) await save()
  return Math.max(0, ((await counter?.count()) ?? saves) - saves)
}

const countChanges = (path: string) => {
  const folder = dirname(path)
  const name = basename(path)
  const last = 'the-last-change'
  const { promise: told, resolve } = Promise.withResolvers<void>()
  let changes = 0
  const watcher = watch(folder, (event, changed) => {
    if (event === 'rename' && changed === name) changes++
    if (changed === last) resolve()
  })
  return {
    count: async (): Promise<number> => {
      await writeFile(join(folder, last), '')
      await told
      watcher.close()
      await rm(join(folder, last))
      return changes
    },
  }
}
