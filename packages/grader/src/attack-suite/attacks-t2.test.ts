import { bundle, root } from '@firedrill/bundle'
import { availableTiers } from '@firedrill/judge'
import { expect, test } from 'vitest'
import { readAttacks } from './attack.ts'
import { declareAttacks } from './declare-attacks.ts'

const [, t2] = await availableTiers({ root, bundleDir: await bundle() })
if (t2?.isProven) declareAttacks('T2')
else {
  const count = readAttacks().filter(({ tiers }) => tiers.includes('T2')).length
  process.stderr.write(
    `blocked: T2, ${count} attacks not tried (${t2?.why.split('\n')[0]}), apt-get install bubblewrap util-linux\n`,
  )
  test('a machine without T2 is told what would bring it', () => {
    expect(t2?.hint).toMatch(/./)
  })
}
