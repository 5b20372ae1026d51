import type { Prometheus } from '@firedrill/grader/database'

/** What a host tells of itself, in Prometheus' words. */
export interface Metrics {
  took: (counts: { fresh: number; repeated: number }) => void
  answered: (answer: { path: string; status: number; seconds: number }) => void
  /** The page that Prometheus reads. */
  render: (now: {
    learners: number
    connected: number
    boards: number
  }) => Promise<{ text: string; contentType: string }>
}

/** Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Opens the metrics of one host. Nothing in a label is a stranger's. */
export const createMetrics = ({
  Registry,
  Gauge,
  Counter,
  Histogram,
  collectDefaultMetrics,
}: Prometheus): Metrics => {
  const registry = new Registry()
  // Processor, memory, and how long the loop of events is held up, by the names that every Node has for them.
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const prefix = 'firedrill_workshop_'
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `${prefix}${name}`, help, labelNames: [], registers })
  const learners = gauge('learners', 'Learners who are in the workshop.')
  const connected = gauge('connected_learners', 'Learners whose app is open now.')
  const boards = gauge('boards', 'Boards that are open now.')
  const entries = new Counter({
    name: `${prefix}entries_total`,
    help: 'Things that learners did, by whether they were new or sent again.',
    labelNames: ['kept'],
    registers,
  })
  const requests = new Counter({
    name: `${prefix}requests_total`,
    help: 'Requests, by path and status.',
    labelNames: ['path', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: `${prefix}request_seconds`,
    help: 'From a request to the end of its answer, by path.',
    labelNames: ['path'],
    registers,
    buckets,
  })
  for (const kept of ['fresh', 'repeated']) entries.inc({ kept }, 0)
  return {
    took: ({ fresh, repeated }) => {
      entries.inc({ kept: 'fresh' }, fresh)
      entries.inc({ kept: 'repeated' }, repeated)
    },
    answered: ({ path, status, seconds: took }) => {
      requests.inc({ path, status: String(status) })
      seconds.observe({ path }, took)
    },
    render: async (now) => {
      learners.set({}, now.learners)
      connected.set({}, now.connected)
      boards.set({}, now.boards)
      return { text: await registry.metrics(), contentType: registry.contentType }
    },
  }
}
