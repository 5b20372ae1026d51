import { bundle, root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { availableTiers } from '../index.ts'
import { setTierUnderTest } from './tier.ts'

/** Declares tests at T2; where this machine has none, says so on stderr and checks that it is told with a remedy. */
export const atT2 = async (declare: () => unknown): Promise<void> => {
  const [, t2] = await availableTiers({ root, bundleDir: await bundle() })
  if (t2?.isProven) {
    setTierUnderTest('T2')
    await declare()
    return
  }
  process.stderr.write(`blocked: T2 (${t2?.why.split('\n')[0]}), apt-get install bubblewrap util-linux\n`)
  test('A machine without T2 says why, and what would bring it.', () => {
    expect(t2).toMatchObject({
      tier: 'T2',
      why: expect.stringMatching(/./),
      hint: expect.stringMatching(/./),
    })
  })
}
