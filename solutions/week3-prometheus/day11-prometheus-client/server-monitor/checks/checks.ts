import { setTimeout as sleep } from 'node:timers/promises'
import { check, misconception, random } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { down, judgeSeries, late, nonsense, show, type StartMonitor, up, useMonitor } from './monitors.ts'

const counter = { name: 'health_checks_total', type: 'counter' }
const hostnames = ['web-1', 'web-2', 'db-1', 'cache-1', 'mail-1']

export const checkChecks = (startMonitor: StartMonitor): void => {
  const atStart = check('starts every result at 0', () =>
    useMonitor(startMonitor, { checks: { 'web-1': up(), 'db-1': down } }, async ({ look }) => {
      judgeSeries(await look(), {
        ...counter,
        story: 'Before the first round',
        required: 'db-1 down 0, db-1 up 0, web-1 down 0, web-1 up 0',
        cost: 'A first failure does not show in increase().',
      })
    }),
  )

  check('counts each check by its result', { after: atStart }, async () => {
    const story = simulate()
    const checks = Object.fromEntries(
      hostnames.map((hostname) => [hostname, async () => (story.next(hostname) ? up()() : down())]),
    )
    await useMonitor(startMonitor, { checks }, async ({ look, round }) => {
      for (let number = 0; number < 4; number++) await round()
      judgeSeries(await look(), {
        ...counter,
        story: 'After 4 rounds over 5 servers',
        required: story.required(),
        cost: 'The availability on the board is made up.',
      })
    })
  })

  check('checks all servers at the same time', { after: atStart }, async () => {
    let [running, most] = [0, 0]
    const all = Promise.withResolvers<void>()
    const checks = Object.fromEntries(
      hostnames.map((hostname) => [
        hostname,
        async () => {
          most = Math.max(most, ++running)
          if (running === hostnames.length) all.resolve()
          await Promise.race([all.promise, sleep(150)])
          running--
          return { cpu: 0, memory: 0 }
        },
      ]),
    )
    await useMonitor(startMonitor, { checks }, ({ round }) => round())
    expect(
      most,
      `Of 5 checks at most ${most} were under way at the same time (required: 5). One slow server delays the news of all others.`,
    ).toBe(5)
  })

  check('gives up a check that hangs', { after: atStart }, () =>
    useMonitor(
      startMonitor,
      { checks: { 'web-1': up(), 'db-1': () => new Promise(() => {}) }, timeoutMs: 500 },
      async ({ look, round }) => {
        const isLate = await Promise.race([round(), late(2_500)])
        expect(
          isLate !== true,
          'A check hangs, timeoutMs is 500, and round() had not ended after 2500 ms (required: an end). The monitor stands still, and its page looks fresh.',
        ).toBe(true)
        judgeSeries(await look(), {
          ...counter,
          story: 'After a round in which db-1 hung',
          required: 'db-1 down 1, db-1 up 0, web-1 down 0, web-1 up 1',
          cost: 'A server that hangs is worse than one that refuses.',
        })
      },
    ),
  )

  check('takes no nonsense for a reading', { after: atStart }, async () => {
    const strange = [
      undefined,
      null,
      'ok',
      {},
      { cpu: 0.5 },
      { cpu: '0.5', memory: 0.5 },
      { cpu: 50, memory: 0.5 },
      { cpu: 0.5, memory: -0.1 },
      { cpu: Number.NaN, memory: 0.5 },
    ]
    const checks = Object.fromEntries(strange.map((value, index) => [`s-${index}`, nonsense(value)]))
    const bounds = { idle: up(0, 0), full: up(1, 1) }
    await useMonitor(
      startMonitor,
      { checks: { ...checks, ...bounds, throwing: throwAtOnce } },
      async ({ look, round }) => {
        await round()
        const page = await look()
        const taken = strange.filter(
          (_, index) => page.value(counter.name, { hostname: `s-${index}`, result: 'down' }) !== 1,
        )
        expect(
          taken.map(show),
          `${taken.map(show).join(' and ')} did not count as down (required: down). A monitor that takes anything for a reading reports health it has not seen.`,
        ).toEqual([])
        for (const [hostname, result, what] of [
          ['throwing', 'down', 'A check that throws at once'],
          ['idle', 'up', 'A reading of 0 and 0'],
          ['full', 'up', 'A reading of 1 and 1'],
        ] as const) {
          const count = page.value(counter.name, { hostname, result })
          expect(
            count,
            `${what} was counted ${count ?? 0} times as ${result} (required: 1). Somebody is paged for nothing, or nobody for something.`,
          ).toBe(1)
        }
      },
    )
  })

  check('observes how long each check took', { after: atStart }, () =>
    useMonitor(
      startMonitor,
      {
        checks: {
          slow: async () => {
            await sleep(60)
            return { cpu: 0, memory: 0 }
          },
          failing: async () => {
            await sleep(60)
            throw new Error('reset')
          },
          hanging: () => new Promise(() => {}),
        },
        timeoutMs: 800,
      },
      async ({ look, round }) => {
        const start = performance.now()
        await Promise.race([round(), late(2_500)])
        const passed = (performance.now() - start) / 1_000
        const page = await look()
        const type = page.family('health_check_duration_seconds')?.type ?? 'missing'
        expect(
          type,
          `health_check_duration_seconds is ${type} (required: a histogram). Quantiles cannot be computed.`,
        ).toBe('histogram')
        for (const [hostname, ms] of [
          ['slow', 60],
          ['failing', 60],
          ['hanging', 800],
        ] as const) {
          const count = page.value('health_check_duration_seconds_count', { hostname }) ?? 0
          const sum = page.value('health_check_duration_seconds_sum', { hostname }) ?? 0
          expect(
            count,
            `The check of "${hostname}" was observed ${count} times (required: 1). The slowest checks are those that fail.`,
          ).toBe(1)
          if (sum > 30) misconception('The sum is one of milliseconds, the name says seconds.')
          // A little less: timers round down. At most what passed here meanwhile, however busy the machine.
          expect(
            sum >= (ms - 5) / 1_000 && sum <= passed + 0.02,
            `The check of "${hostname}" took ${ms} ms or a little more, and was observed as ${sum < ms / 2_000 ? 'far less' : 'another time'} (required: the time it took, in seconds). The histogram describes another network.`,
          ).toBe(true)
        }
      },
    ),
  )
}

const throwAtOnce = () => {
  throw new Error('at once')
}

/** Draws who is up in which round, and keeps count. Every seed has both results of each server. */
const simulate = () => {
  const results = new Map(hostnames.map((hostname) => [hostname, { plan: planOf(), up: 0, down: 0 }]))
  return {
    next: (hostname: string): boolean => {
      const one = results.get(hostname)
      const isUp = one?.plan.pop() ?? true
      if (one) one[isUp ? 'up' : 'down']++
      return isUp
    },
    required: (): string =>
      [...results]
        .flatMap(([hostname, one]) => [`${hostname} down ${one.down}`, `${hostname} up ${one.up}`])
        .toSorted()
        .join(', '),
  }
}

const planOf = (): boolean[] => {
  const rest = Array.from({ length: 2 }, () => random() < 0.5)
  return random() < 0.5 ? [true, false, ...rest] : [...rest, false, true]
}
