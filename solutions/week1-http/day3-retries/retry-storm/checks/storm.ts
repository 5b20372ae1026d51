import { check, data, misconception, type RemoteModule } from '@firedrill/judge/testing'
import type { Storm } from '../types.ts'
import { judge, judgeRangeErrors } from './judgements.ts'

type Simulate = RemoteModule<typeof import('../retry-storm.ts')>['simulate']

const calm: Storm = { seconds: 8, fresh: 80, capacity: 100, tries: 3 }
const outage = { from: 2, to: 4 }
const usual = 'The model shows another outage than the one that happens.'

export const checkStorm = (simulate: Simulate): void => {
  const run = async (storm: Storm) => {
    const { offered, lost } = await data(await simulate(storm))
    return { offered, lost }
  }

  const lostIn = async (storm: Partial<Storm>): Promise<number> =>
    (await run({ ...calm, outage, ...storm })).lost

  const carries = check('carries its load without an outage', async () => {
    judge(
      '80 new requests a second, a capacity of 100, no outage.',
      await run(calm),
      { offered: Array(8).fill(80), lost: 0 },
      usual,
    )
    judge(
      '100 new requests a second, a capacity of 100, no outage.',
      (await run({ ...calm, fresh: 100 })).offered,
      Array(8).fill(100),
      'A service that is just full is not overloaded.',
    )
    judge('No second to look at.', await run({ ...calm, seconds: 0 }), { offered: [], lost: 0 }, usual)
  })

  check('stays down after an outage without a budget', { after: carries }, async () => {
    const { offered } = await run({ ...calm, outage })
    const required = [80, 80, 80, 160, 240, 240, 240, 240]
    if (offered.join() === [80, 80, 80, 160, 240, 80, 80, 80].join()) {
      misconception('The requests of an overloaded second succeeded: but nobody waits that long for them.')
    }
    judge(
      '80 new requests a second, a capacity of 100, 3 tries, away in the seconds 2 and 3. Offered:',
      offered,
      required,
      usual,
    )
    judge(
      'The same with 1 try. Offered:',
      (await run({ ...calm, tries: 1, outage })).offered,
      Array(8).fill(80),
      'Without retries nothing piles up.',
    )
    judge(
      'The same with 2 tries and a capacity of 160. Offered:',
      (await run({ ...calm, tries: 2, capacity: 160, outage })).offered,
      [80, 80, 80, 160, 160, 80, 80, 80],
      'A service with room to spare comes back.',
    )
  })

  check('comes back where the budget fits', { after: carries }, async () => {
    for (const [share, offered] of [
      [0.125, [80, 80, 80, 90, 90, 80, 80, 80]],
      [0.25, [80, 80, 80, 100, 100, 80, 80, 80]],
      [0.375, [80, 80, 80, 110, 110, 110, 110, 110]],
      [0, Array(8).fill(80)],
    ] as const) {
      judge(
        `80 new requests a second, a capacity of 100, 3 tries, away in the seconds 2 and 3, a share of ${share}. Offered:`,
        (await run({ ...calm, outage, share })).offered,
        [...offered],
        'Whoever chooses the budget by this model chooses one that keeps the service down.',
      )
    }
    judge(
      '10 new requests a second, a capacity of 100, away in the seconds 2 and 3, a share of 0.25. Offered:',
      (await run({ ...calm, fresh: 10, outage, share: 0.25 })).offered,
      [10, 10, 10, 12, 12, 10, 10, 10],
      'Two and a half retries are two.',
    )
  })

  check('counts what is lost', { after: carries }, async () => {
    const what = '80 new requests a second, a capacity of 100, away in the seconds 2 and 3'
    const cost = 'Lost requests are what users notice, and what the budget is for.'
    judge(`${what}, 3 tries. Lost after 8 seconds:`, await lostIn({}), 320, cost)
    judge(`${what}, 1 try. Lost after 8 seconds:`, await lostIn({ tries: 1 }), 160, cost)
    judge(
      `${what}, 3 tries, a share of 0.125. Lost after 8 seconds:`,
      await lostIn({ share: 0.125 }),
      150,
      cost,
    )
    judge(
      `${what}, 4 tries, a share of 0.5. Lost after 5 seconds:`,
      await lostIn({ tries: 4, seconds: 5, share: 0.5 }),
      200,
      cost,
    )
  })

  check('refuses a storm that cannot be', { after: carries }, () =>
    judgeRangeErrors(
      [
        { seconds: -1 },
        { seconds: 1.5 },
        { fresh: -80 },
        { fresh: Number.NaN },
        { capacity: -1 },
        { tries: 0 },
        { tries: 2.5 },
        { share: -0.5 },
        { share: Number.NaN },
      ].map((fault) => {
        const [[name, value]] = Object.entries(fault) as [[string, number]]
        return [`simulate with ${name} ${value}`, () => run({ ...calm, outage, ...fault })]
      }),
      'Numbers come out that nobody should build on.',
    ),
  )
}
