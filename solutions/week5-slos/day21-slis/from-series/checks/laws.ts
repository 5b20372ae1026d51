import { seed } from '@firedrill/judge/testing'
import * as fc from 'fast-check'

/** A law over drawn inputs. A breach is told of the smallest input found, in the law's own words. */
export const judgeLaw = async <Input>(
  inputs: fc.Arbitrary<Input>,
  law: (input: Input) => Promise<void>,
): Promise<void> => {
  const { counterexample } = await fc.check(fc.asyncProperty(inputs, law), {
    seed: Number.parseInt(String(seed()).slice(0, 8), 16) | 0,
    numRuns: 25,
  })
  if (counterexample) await law(counterexample[0])
}
