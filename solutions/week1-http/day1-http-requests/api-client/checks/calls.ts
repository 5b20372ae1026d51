import { setTimeout as sleep } from 'node:timers/promises'
import { inspect } from 'node:util'
import { data, fail, type RemoteModule } from '@firedrill/judge/testing'
import { pick } from './judgements.ts'
import type { ClientOptions, LogEntry } from '../types.ts'

type CreateClient = RemoteModule<typeof import('../client.ts')>['createClient']
type Made = Awaited<ReturnType<CreateClient>>
type Options = Partial<ClientOptions> & { base: string }

export const plenty = 5_000
/** Longer than undici's coarse timers need. */
export const late = 1_500
/** A call and a close() that hang end together before the check does, so that the other checks run. */
const patience = 2_200
const leastPatience = 600
const hang = 'did not end (required: an end in any case). Whoever awaits it hangs with it.'

export type Calls = ReturnType<typeof callsOf>

/** Ways to use the candidate's client, each of which closes it again. */
export const callsOf = (createClient: CreateClient) => {
  const inTime = makeInTime()

  const make = async (options: Options) =>
    await createClient({ timeoutMs: plenty, connections: 4, ...options })

  const use = async <T>(options: Options, work: (client: Made) => Promise<T>): Promise<T> => {
    const client = await make(options)
    try {
      return await inTime('A call', async () => data<T>(await work(client)))
    } finally {
      await inTime('close()', () => client.close())
    }
  }

  /** The log entries of some calls. */
  const collect = async (options: Options, work: (client: Made) => Promise<unknown>): Promise<LogEntry[]> => {
    const entries: LogEntry[] = []
    await use({ ...options, log: (entry) => entries.push(entry) }, work)
    return await Promise.all(entries.map((entry) => data<LogEntry>(entry)))
  }

  const kindOf = (options: Options, method: 'get' | 'post'): Promise<string> =>
    use(options, async (client) => {
      const result = method === 'get' ? await client.get('/hosts') : await client.post('/hosts', {})
      return String(pick(await data(result)).kind)
    }).catch((error: unknown) => {
      if (!(error instanceof Error)) return `a rejection with ${inspect(error)}`
      return error.message.includes(hang) ? 'nothing: it did not end' : `a rejection with ${error.name}`
    })

  return { make, use, collect, kindOf }
}

/** Less patience after each hang: a client that hangs in every check must not use up the time of the run. */
const makeInTime = () => {
  let hangs = 0
  return async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const ended = new AbortController()
    const ms = Math.max(leastPatience, patience / (hangs + 1))
    const tooLate = sleep(ms, undefined, { signal: ended.signal }).then(() => {
      hangs++
      return fail(`${what} ${hang}`)
    })
    tooLate.catch(() => {})
    try {
      return await Promise.race([work(), tooLate])
    } finally {
      ended.abort()
    }
  }
}
