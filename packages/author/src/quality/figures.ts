import * as z from 'zod'

const count = z.int().min(0)
const time = z.number().min(0).nullable()
const hash = z.string().regex(/^[0-9a-f]{16}$/)

const flakeFigure = z.strictObject({
  hash,
  runs: count,
  flakes: count,
  isLoaded: z.boolean(),
  aloneMs: time,
  medianMs: time,
  p95Ms: time,
})

const mutateFigure = z.strictObject({
  hash,
  mutants: count,
  killed: count,
  exempt: count,
  survivors: count,
})

/** What is kept of a day's measurements, by slug. Each figure says by a hash which bytes it belongs to. */
export const figuresSchema = z.strictObject({
  version: z.literal(1),
  items: z.record(
    z.string(),
    z.strictObject({ flake: flakeFigure.optional(), mutate: mutateFigure.optional() }),
  ),
})

/** What was measured of one item. */
export type ItemFigures = z.output<typeof figuresSchema>['items'][string]

/** How the hidden test of an item held. Times are of single runs, in milliseconds. */
export type FlakeFigure = z.output<typeof flakeFigure>
