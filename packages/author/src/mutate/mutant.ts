import * as z from 'zod'

/** A solution with one change. */
export const mutantSchema = z.object({
  /** Name of the item's file, as the learner has it. */
  file: z.string(),
  /** The kind of change, as Stryker calls it: `EqualityOperator`. */
  mutator: z.string(),
  /** 1-based line on which the changed words begin. */
  line: z.int(),
  /** The words that are changed. */
  original: z.string(),
  /** What they become. */
  replacement: z.string(),
  /** The whole file with this change. */
  text: z.string(),
})

/** A solution with one change. */
export type Mutant = z.output<typeof mutantSchema>

/**
 * - `killed`: the judge tells it from a solution
 * - `survived`: it passes
 * - `blocked`: the judge had no verdict, which says nothing
 */
export type MutantFate = 'killed' | 'survived' | 'blocked'
