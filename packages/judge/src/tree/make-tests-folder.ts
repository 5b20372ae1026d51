import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { handOver, makeRunFolder } from '../sandbox/run-folder.ts'
import type { Cell } from '../sandbox/sandbox.ts'
import { disguise } from './transform.ts'

/** What one run of the learner's own tests finds in its folder. */
export interface TestsFolder {
  /** A folder for this run alone. */
  folder: string
  /** Where its sandbox lives; null at T1. */
  cell: Cell | null
  /** The candidate's files, transformed. */
  own: Record<string, string>
  /** The program under test, as the author wrote it; laid over `own`. */
  program: Record<string, string>
}

/** Writes `tree` and `tmp` into the folder. The program is written so that its text tells little: behaviour has to. */
export const makeTestsFolder = async ({ folder, cell, own, program }: TestsFolder): Promise<void> => {
  const made = Object.entries(program).map(
    async ([name, text]) => [name, await disguise(text, name)] as const,
  )
  const files = { ...own, ...Object.fromEntries(await Promise.all(made)) }
  mkdirSync(join(folder, 'tmp'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'tree', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  if (!cell) return
  makeRunFolder(cell)
  handOver(cell)
}
