import { check, data } from '@firedrill/judge/testing'
import * as fc from 'fast-check'
import { expect } from 'vitest'
import { type Automation, judgeFields, makeProposal, makeTask, round, tell } from './judgements.ts'
import { judgeLaw } from './laws.ts'

export const checkPlan = ({ planAutomation }: Automation): void => {
  const plan = (proposals: [string, number, number][], hours: number) =>
    planAutomation(
      proposals.map(([name, build, net]) => makeProposal(name, build, net)),
      { hours, months: 12 },
    )

  const best = check('chooses what brings most', async () => {
    const cost = 'Hours of the quarter stay unused, or go where less comes back.'
    const three: [string, number, number][] = [
      ['quick', 30, 90],
      ['large', 50, 120],
      ['other', 30, 80],
    ]
    await judgeFields(
      'quick: 30 hours for 90, large: 50 for 120, other: 30 for 80; 60 hours there are',
      plan(three, 60),
      { hours: 60, netHours: 170 },
      cost,
    )
    await judgeFields('The same with 80 hours', plan(three, 80), { hours: 80, netHours: 210 }, cost)
    await judgeFields('The same with 29 hours', plan(three, 29), { names: [], hours: 0, netHours: 0 }, cost)
    await judgeFields(
      'small: 10 hours for 40, large: 60 for 180; 60 hours there are',
      plan(
        [
          ['small', 10, 40],
          ['large', 60, 180],
        ],
        60,
      ),
      { names: ['large'], hours: 60, netHours: 180 },
      cost,
    )
    const proposals = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: -20, max: 60 })), {
      maxLength: 7,
    })
    await judgeLaw(fc.tuple(proposals, fc.integer({ min: 0, max: 90 })), async ([drawn, hours]) => {
      const named = drawn.map(([build, net], index): [string, number, number] => [`t${index}`, build, net])
      const { hours: taken, netHours } = await data(await plan(named, hours))
      const most = mostNet(drawn, hours)
      expect(
        taken <= hours + 1e-9 && Math.abs(netHours - most) < 1e-6,
        `Tasks of ${tell(drawn.map(([build, net]) => `${build} h for ${net}`))}, ${hours} hours: you take ${tell(round(taken))} and gain ${tell(round(netHours))} (required: at most ${hours}, and ${most}). ${cost}`,
      ).toBe(true)
    })
  })

  check('leaves out what does not pay', { after: best }, async () => {
    const cost = 'A program is written for its own sake, and kept alive by the team.'
    await judgeFields(
      'good: 10 hours for 5, poor: 10 for -1, bad: 10 for -5; 100 hours there are',
      plan(
        [
          ['poor', 10, -1],
          ['good', 10, 5],
          ['bad', 10, -5],
        ],
        100,
      ),
      { names: ['good'], hours: 10, netHours: 5 },
      cost,
    )
    const task = makeTask({ name: 'late', buildHours: 40 })
    await judgeFields(
      'late: 40 hours to build, 12 a month, over 3 months',
      planAutomation([task], { hours: 80, months: 3 }),
      { names: [], hours: 0, netHours: 0 },
      cost,
    )
    await judgeFields(
      'The same over 12 months',
      planAutomation([task], { hours: 80, months: 12 }),
      { names: ['late'], hours: 40, netHours: 104 },
      cost,
    )
  })

  check('tells what comes back first', { after: best }, async () => {
    await judgeFields(
      'a: 40 hours for 80, b: 10 for 30, c: 20 for 50; all of them fit',
      plan(
        [
          ['a', 40, 80],
          ['b', 10, 30],
          ['c', 20, 50],
        ],
        100,
      ),
      { names: ['b', 'c', 'a'], hours: 70, netHours: 160 },
      'The quarter begins with what comes back last, and when it is cut short there is nothing.',
    )
  })
}

/** By trying all choices. */
const mostNet = (proposals: [number, number][], hours: number): number => {
  let most = 0
  for (let choice = 0; choice < 2 ** proposals.length; choice++) {
    const chosen = proposals.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1)
    const taken = chosen.reduce((sum, [build]) => sum + build, 0)
    if (taken <= hours)
      most = Math.max(
        most,
        chosen.reduce((sum, [, net]) => sum + net, 0),
      )
  }
  return most
}
