import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Item, Problem } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { readMaterial } from '../material/read-material.ts'
import { readBlind } from './blind.ts'
import { isOf, judgeQuality, untaken } from './item-quality.ts'
import { qualityFile, qualityPage } from './quality-page.ts'

/** What `author quality --json` prints. */
export interface QualityReport {
  version: 1
  /** Whether no figure is bad, and the page says what is known. */
  ok: boolean
  /** Whether every figure was also taken, often enough, of the bytes there are now. */
  isComplete: boolean
  problems: Problem[]
  /** The page as it has to be. */
  page: string
}

/**
 * Sets the quality page and the kept figures against the content. Judges nothing, so it takes a moment. With a target,
 * the problems are those of its items; the page is of all items.
 */
export const checkQuality = (root: string, target?: readonly Item[]): QualityReport => {
  const { items, problems } = judgeQuality(root, readMaterial(root))
  const { blind, problems: ofBlind } = readBlind(root)
  const page = qualityPage(items, blind)
  const isFresh = readText(root, qualityFile).text === page
  const ofItems = target ? problems.filter((problem) => target.some(isOf(problem))) : problems
  const all = [...ofItems, ...ofBlind, ...(isFresh ? [] : [stalePage])]
  const isComplete = all.length === 0
  return { version: 1, ok: all.every(({ rule }) => rule === untaken), isComplete, problems: all, page }
}

/** Writes the page. */
export const saveQuality = (root: string, { page }: QualityReport): void => {
  mkdirSync(join(root, dirname(qualityFile)), { recursive: true })
  writeFileSync(join(root, qualityFile), page)
}

const stalePage: Problem = {
  rule: 'quality',
  file: qualityFile,
  message: 'is not what the figures and the content say now.',
  fix: 'Write it again: pnpm author quality --save',
}
