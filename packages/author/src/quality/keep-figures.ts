import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { figuresSchema, type FlakeFigure, type ItemFigures } from './figures.ts'

/** Where a day's figures are kept, from the root: one file for each day, so that two authors seldom meet in one. */
export const figuresFile = (day: string): string => `docs/quality/${day}.json`

/** A day's figures by slug; none where none are kept. Throws a `FiredrillError` where they are not to be understood. */
export const readFigures = (root: string, day: string): Record<string, ItemFigures> => {
  const file = figuresFile(day)
  const { text } = readText(root, file)
  if (text === null) return {}
  const result = figuresSchema.safeParse(parseJson(text))
  if (result.success) return result.data.items
  const [issue] = result.error.issues
  const where = issue && issue.path.length > 0 ? ` (${issue.path.join('.')}: ${issue.message})` : ''
  throw new FiredrillError(
    'content',
    `${file} holds no figures${where}.`,
    `Restore it (git checkout ${file}), or remove it and measure again.`,
  )
}

/** Writes what was measured now over what was kept of the same items; ids as `day1/status-code`. */
export const keepFigures = (root: string, measured: ReadonlyMap<string, ItemFigures>): void => {
  const days = Map.groupBy(measured, ([id]) => id.slice(0, id.indexOf('/')))
  for (const [day, entries] of days) {
    const items = readFigures(root, day)
    for (const [id, figures] of entries) {
      const slug = id.slice(day.length + 1)
      items[slug] = merge(items[slug] ?? {}, figures)
    }
    const sorted = Object.fromEntries(
      Object.entries(items).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    )
    const file = join(root, figuresFile(day))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify({ version: 1, items: sorted }, null, 2)}\n`)
  }
}

const merge = (kept: ItemFigures, measured: ItemFigures): ItemFigures => ({
  ...kept,
  ...measured,
  ...(measured.flake && { flake: betterFlake(kept.flake, measured.flake) }),
})

/**
 * A few clean runs take nothing from the many that were made on the same bytes. Of two times alone the shorter is true: a
 * machine that has something else to do makes one too long, and nothing makes one too short.
 */
const betterFlake = (kept: FlakeFigure | undefined, measured: FlakeFigure): FlakeFigure => {
  if (kept?.hash !== measured.hash) return measured
  const isFew = measured.flakes === 0 && measured.runs < kept.runs
  return { ...(isFew ? kept : measured), aloneMs: shorter(kept.aloneMs, measured.aloneMs) }
}

const shorter = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? (one ?? other) : Math.min(one, other)

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
