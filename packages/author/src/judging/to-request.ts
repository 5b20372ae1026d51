import { type Item, workPath } from '@firedrill/course'
import type { RunRequest } from '@firedrill/judge'
import type { ItemMaterial } from '../material/material.ts'

/** How one run is made. */
export interface RunWish {
  seed: string
  /** The command that repeats it. */
  repeat: string
  types?: boolean
  /** Asks the real engine too, where the item compares with one. */
  engine?: boolean
  shuffle?: boolean
  /** Ends with the first check that fails. */
  bail?: boolean
}

/** The run that judges some bytes as an item's candidate. */
export const toRequest = (
  { item, weekName }: ItemMaterial,
  sources: Record<string, string>,
  { seed, repeat, types = false, engine = false, shuffle = false, bail = false }: RunWish,
): RunRequest => ({
  item,
  weekName,
  sources,
  displayNames: Object.fromEntries(item.files.map((name) => [name, workPath(item, name)])),
  seed,
  repeat,
  types,
  engine,
  shuffle,
  bail,
})

/** Whether there is a hidden test to judge with. */
export const isJudgeable = (one: ItemMaterial): boolean => one.hasSolutionFolder && one.hasHiddenTest

/** Whether every file of the item has a text. */
export const isWhole = (item: Item, texts: Record<string, string>): boolean =>
  item.files.every((name) => texts[name] !== undefined)

/** What a problem names as an item's solution: a drill's file, an exercise's folder. */
export const solutionPlace = (item: Item): string =>
  `${item.solutionDir}${item.kind === 'exercise' ? '' : '/solution.ts'}`
