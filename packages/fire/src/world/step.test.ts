import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { act } from '../console/act.ts'
import type { Act } from '../console/command.ts'
import { calm, live, mechanisms, sampleDrill, settings } from '../samples.ts'
import type { Sample } from './sample.ts'
import { service } from './service.ts'
import { step } from './step.ts'
import { startWorld, type World } from './world.ts'

const seed = fc.integer({ min: 0, max: 0xffffffff }).map((number) => number.toString(16).padStart(8, '0'))
const host = fc.constantFrom('o1', 'o2', 'o3', 'o4')
const anyAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('rollback' as const), deploy: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('restart' as const), host: fc.oneof(host, fc.constant('all')) }),
  fc.record({ kind: fc.constantFrom('drain' as const, 'undrain' as const), host }),
  fc.record({ kind: fc.constant('scale' as const), hosts: fc.integer({ min: 5, max: 8 }) }),
  fc.record({ kind: fc.constant('set-retries' as const), retries: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ kind: fc.constant('set-retry-budget' as const), percent: fc.option(fc.nat(100)) }),
  fc.record({
    kind: fc.constant('set-timeout' as const),
    of: fc.constantFrom('payments' as const, 'estimates' as const),
    ms: fc.option(fc.integer({ min: 1, max: 9_000 })),
  }),
  fc.record({ kind: fc.constant('feature' as const), isOn: fc.boolean() }),
  fc.record({
    kind: fc.constant('set-balancer' as const),
    balancer: fc.constantFrom('round-robin' as const, 'least-connections' as const),
  }),
)
const anyFire = fc.record({
  seed,
  mechanism: fc.constantFrom(...Object.values(mechanisms)),
  setting: fc.constantFrom(settings.roomy, settings.stormy),
  acts: fc.array(fc.tuple(fc.integer({ min: 440, max: 660 }), anyAct), { maxLength: 6 }),
})

/** A fire of eleven minutes, in which some acts happen at some seconds. */
const burn = ({
  acts,
  ...options
}: Parameters<typeof live>[0] & { acts: [number, Act][] }): ReturnType<typeof live> => {
  let second = -1
  return live(options, (world) => {
    second += 1
    return acts
      .filter(([when]) => when === second)
      .reduce((now: World, [, one]) => {
        const acted = act(now, one, sampleDrill)
        return acted.isDone ? acted.world : now
      }, world)
  })
}

const sum = (samples: readonly Sample[], of: (sample: Sample) => number): number =>
  samples.reduce((total, sample) => total + of(sample), 0)

test('no request is lost and none ends twice, whatever breaks and whatever is done', () => {
  fc.assert(
    fc.property(anyFire, (fire) => {
      const { samples } = burn({ ...fire, seconds: 660 })
      const begun = sum(samples, ({ requests }) => requests)
      const ended = sum(samples, ({ good, slow, failed }) => good + slow + failed)
      expect(ended + (samples.at(-1)?.pending ?? 0)).toBe(begun)
      for (const { good, slow, failed, statuses, routes } of samples) {
        expect(Math.min(good, slow, failed)).toBeGreaterThanOrEqual(0)
        expect(Object.values(statuses).reduce((total, count) => total + count, 0)).toBeLessThanOrEqual(failed)
        expect(routes.read.ended + routes.order.ended).toBe(good + slow + failed)
      }
    }),
    { numRuns: 12 },
  )
})

test('no pool, no queue and no database gives more than it has', () => {
  fc.assert(
    fc.property(anyFire, (fire) => {
      for (const { hosts, db } of burn({ ...fire, seconds: 660 }).samples) {
        for (const { inUse, pool, waiting } of hosts) {
          expect(inUse).toBeLessThanOrEqual(pool + 1e-6)
          expect(waiting).toBeLessThanOrEqual(service.queue)
        }
        expect(db.queries).toBeLessThanOrEqual(db.capacity)
      }
    }),
    { numRuns: 12 },
  )
})

test('the same seed gives the same seconds, and a second changes nothing that was there before', () => {
  fc.assert(
    fc.property(anyFire, (fire) => {
      const one = burn({ ...fire, seconds: 660 })
      expect(JSON.stringify(burn({ ...fire, seconds: 660 }).samples)).toBe(JSON.stringify(one.samples))
      const before = JSON.stringify(one.world)
      step(one.world)
      expect(JSON.stringify(one.world)).toBe(before)
    }),
    { numRuns: 6 },
  )
})

test('what is done changes no demand: two runs of a seed meet the same users', () => {
  fc.assert(
    fc.property(anyFire, (fire) => {
      const left = burn({ ...fire, acts: [], seconds: 660 }).samples.map(({ requests }) => requests)
      expect(burn({ ...fire, seconds: 660 }).samples.map(({ requests }) => requests)).toEqual(left)
    }),
    { numRuns: 4 },
  )
})

test('connections in use are the rate times the time, by Little', () => {
  const { samples } = live({ seed: '0000000a', mechanism: calm, seconds: 400 })
  for (const { hosts } of samples.slice(300)) {
    for (const { taken, answerMs, inUse } of hosts) expect(inUse).toBeCloseTo((taken * answerMs) / 1_000, 6)
  }
})

test('seventy reads a second of six seconds fill a pool of forty, and only the load that fits is answered', () => {
  const { samples } = live({ seed: '0000000a', mechanism: mechanisms.slow, seconds: 700 })
  for (const { hosts } of samples.slice(-60)) for (const { inUse } of hosts) expect(inUse).toBeGreaterThan(39)
  const reads = sum(samples.slice(-60), ({ estimates }) => estimates.calls) / 60
  expect((reads / service.hosts) * 6).toBeLessThanOrEqual(service.pool)
})

test('least connections gives a quick failing host the traffic, as many open on each', () => {
  const { samples } = live({ seed: '0000000a', mechanism: mechanisms.blackhole, seconds: 650 })
  const open = samples.at(-1)?.hosts.map(({ inUse }) => inUse) ?? []
  expect(Math.max(...open) - Math.min(...open)).toBeLessThan(1.5)
  const asked = samples.at(-1)?.hosts.map(({ attempts }) => attempts) ?? []
  expect(Math.max(...asked)).toBeGreaterThan(4 * Math.min(...asked))
})

test('a storm outlives its cause, and ends without retries', () => {
  const storm = { seed: '0000000a', mechanism: mechanisms.hiccup, setting: settings.stormy, seconds: 900 }
  const fed = live(storm).samples.at(-1)
  expect(fed?.good).toBe(0)
  expect((fed?.attempts ?? 0) / (fed?.requests ?? 1)).toBeGreaterThan(2.5)
  const calmed = burn({ ...storm, acts: [[700, { kind: 'set-retries', retries: 0 }]] }).samples.at(-1)
  expect(calmed?.good).toBe(calmed?.requests)
})

test('the same hiccup is over by itself where retries are few', () => {
  const { samples } = live({ seed: '0000000a', mechanism: mechanisms.hiccup, seconds: 600 })
  expect(samples.at(-1)?.good).toBe(samples.at(-1)?.requests)
})

test('retries stay within their budget', () => {
  fc.assert(
    fc.property(seed, fc.nat(100), (one, percent) => {
      const storm = { seed: one, mechanism: mechanisms.hiccup, setting: settings.stormy, seconds: 700 }
      const { samples } = burn({ ...storm, acts: [[600, { kind: 'set-retry-budget', percent }]] })
      const late = samples.slice(610)
      // What is allowed in a second may be sent in the next.
      expect(sum(late, ({ retries }) => retries)).toBeLessThanOrEqual(
        (percent / 100) * (sum(late, ({ requests }) => requests) + 420),
      )
    }),
    { numRuns: 8 },
  )
})

test('a lock outlives the old token, and a new token outlives a lock', () => {
  const locked = { seed: '0000000a', mechanism: mechanisms.token, seconds: 900 }
  const answers = (acts: [number, Act][]): string | undefined =>
    burn({ ...locked, acts }).samples.at(-1)?.payments.answer
  expect(answers([])).toBe('locked')
  expect(answers([[700, { kind: 'unlock' }]])).toBe('locked')
  expect(answers([[700, { kind: 'rotate' }]])).toBe('locked')
  expect(
    answers([
      [700, { kind: 'rotate' }],
      [710, { kind: 'unlock' }],
    ]),
  ).toBe('ok')
})

test('where no host takes requests the edge answers 503 itself', () => {
  let world = startWorld({ seed: '0000000a', mechanism: calm, setting: settings.roomy })
  world = { ...world, plans: [], hosts: world.hosts.map((one) => ({ ...one, state: 'down' as const })) }
  const { sample } = step(world)
  expect(sample.statuses[503]).toBe(sample.requests)
})
