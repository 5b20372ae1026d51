import type { Fault, FireDrill } from './drill/fire-drill.ts'
import type { Mechanism, Setting } from './world/mechanism.ts'
import { step } from './world/step.ts'
import type { Sample } from './world/sample.ts'
import { startWorld, type World } from './world/world.ts'

export const mechanisms = {
  leak: { kind: 'leak', perOrder: 0.03 },
  slow: { kind: 'slow', from: -50, ms: 6_000 },
  hiccup: { kind: 'hiccup', from: -60, seconds: 2 },
  token: { kind: 'token', from: -45, lockAfter: 800 },
  blackhole: { kind: 'blackhole', from: -60, ms: 12 },
} as const satisfies Record<string, Mechanism>

/** With these the hiccup is a storm that feeds itself, and everything else is not. */
export const settings = {
  roomy: { retries: 1, dbCapacity: 1_400 },
  stormy: { retries: 3, dbCapacity: 500 },
} as const satisfies Record<string, Setting>

/** A world in which nothing breaks before a billion seconds are over. */
export const calm: Mechanism = { kind: 'token', from: 1_000_000_000, lockAfter: 1 }

export const sampleDrill: FireDrill = {
  week: 'week1',
  title: 'A fire',
  page: 'Something burns.',
  clock: '23:59:00',
  budgetLeft: 0.4,
  deploys: [
    { id: 2, at: -135, service: 'orders', what: '2.0.0' },
    { id: 1, at: -900, service: 'web', what: '7.1.0' },
  ],
  chatter: [{ text: 'db WARN  slow query', every: 40 }],
}

export const sampleFault = (mechanism: Mechanism, setting: Setting = settings.roomy): Fault => ({
  slug: mechanism.kind,
  title: mechanism.kind,
  mechanism,
  setting,
  failureLog: '500 TypeError',
  telling: ['graph pool'],
  reference: ['rollback 2'],
  also: [],
  wrong: [],
  notes: [{ command: 'restart', why: 'for a while' }],
  debrief: { what: 'what', sooner: 'sooner', alert: 'alert', source: 'source' },
})

/** A world after so many seconds, with each of them; `act` may change it before each. */
export const live = (
  options: { seed: string; mechanism: Mechanism; setting?: Setting; seconds: number },
  act: (world: World) => World = (world) => world,
): { world: World; samples: Sample[] } => {
  const { seed, mechanism, setting = settings.roomy } = options
  let world = startWorld({ seed, mechanism, setting })
  const samples: Sample[] = []
  for (let second = 0; second < options.seconds; second++) {
    const next = step(act(world))
    world = next.world
    samples.push(next.sample)
  }
  return { world, samples }
}
