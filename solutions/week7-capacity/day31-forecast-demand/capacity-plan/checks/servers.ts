import { check, random } from '@firedrill/judge/testing'
import { judge, judgeRangeErrors, type Plan, tell } from './judgements.ts'

export const checkServers = ({ serversFor, sparesOf }: Plan): void => {
  const counts = check('counts what carries the peak, and who may be down', async () => {
    const cost = 'On the evening on which two are down, users wait; or servers stand idle for years.'
    for (const [peak, perServer, use, spare, required] of [
      [3_470, 100, 1, 2, 37],
      [3_470, 100, 1, 0, 35],
      [3_500, 100, 1, 2, 37],
      [3_501, 100, 1, 2, 38],
      [3_470, 100, 0.5, 1, 71],
      [12.5, 4, 0.75, 2, 7],
      [1, 1_000, 0.6, 2, 3],
      [0, 100, 0.6, 2, 2],
      [0, 100, 0.6, 0, 0],
    ] as const) {
      await judge(
        `A peak of ${peak}, ${perServer} for each server, used up to ${use}, ${spare} down`,
        serversFor({ peak, perServer, use, spare }),
        required,
        cost,
      )
    }
  })

  check('buys no server for a rounding error', { after: counts }, async () => {
    const cost = 'A digit behind the fifteenth is a server, or a request more than they carry is none.'
    const cases = [
      [3, 1_000, 0.7],
      [9, 300, 0.7],
      [6, 100, 0.55],
      [7, 100, 0.07],
      [3, 0.1, 1],
      ...Array.from({ length: 12 }, () => [
        1 + Math.floor(random() * 60),
        10 * (1 + Math.floor(random() * 90)),
        (11 + Math.floor(random() * 88)) / 100,
      ]),
    ] as [number, number, number][]
    for (const [whole, perServer, use] of cases) {
      const peak = Number((whole * perServer * use).toPrecision(12))
      const load = `${perServer} for each server, used up to ${use}, none down`
      await judge(`A peak of ${peak}, ${load}`, serversFor({ peak, perServer, use, spare: 0 }), whole, cost)
      const above = Number((peak * (1 + 1e-8)).toPrecision(12))
      await judge(
        `A peak of ${above}, ${load}`,
        serversFor({ peak: above, perServer, use, spare: 0 }),
        whole + 1,
        cost,
      )
    }
  })

  check('tells how many may be down', { after: counts }, async () => {
    const cost = 'An update begins while there is none to spare, or never.'
    for (const [servers, peak, perServer, use, required] of [
      [37, 3_470, 100, 1, 2],
      [35, 3_470, 100, 1, 0],
      [34, 3_470, 100, 1, -1],
      [0, 3_470, 100, 0.5, -70],
      [8, 0, 100, 0.5, 8],
      [3, 2_100, 1_000, 0.7, 0],
    ] as const) {
      await judge(
        `${servers} servers, a peak of ${peak}, ${perServer} for each, used up to ${use}`,
        sparesOf({ servers, peak, perServer, use }),
        required,
        cost,
      )
    }
  })

  check('refuses numbers that cannot be', { after: counts }, async () => {
    const load = { peak: 3_470, perServer: 100, use: 0.6, spare: 2 }
    const patches = [
      { peak: -1 },
      { peak: Number.NaN },
      { peak: Number.POSITIVE_INFINITY },
      { perServer: 0 },
      { perServer: -100 },
      { perServer: Number.POSITIVE_INFINITY },
      { use: 0 },
      { use: 60 },
      { use: Number.NaN },
      { spare: -1 },
      { spare: 1.5 },
    ]
    const { spare: _, ...plain } = load
    await judgeRangeErrors(
      [
        ...patches.map((patch): [string, () => PromiseLike<unknown>] => [
          `serversFor with ${tell(patch)}`,
          async () => await serversFor({ ...load, ...patch }),
        ]),
        ...[{ servers: -1 }, { servers: 2.5 }, { use: 1.01 }, { perServer: 0 }].map(
          (patch): [string, () => PromiseLike<unknown>] => [
            `sparesOf with ${tell(patch)}`,
            async () => await sparesOf({ servers: 40, ...plain, ...patch }),
          ],
        ),
      ],
      'What cannot be becomes an order.',
    )
  })
}
