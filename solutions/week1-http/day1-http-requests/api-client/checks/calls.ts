import { inspect } from 'node:util'
import { data, type RemoteModule } from '@firedrill/judge/testing'
import { pick } from './judgements.ts'
import type { ClientOptions, LogEntry } from '../types.ts'

type CreateClient = RemoteModule<typeof import('../client.ts')>['createClient']
type Made = Awaited<ReturnType<CreateClient>>
type Options = Partial<ClientOptions> & { base: string }

export const plenty = 5_000
/** Each is tried when the one before was too short for this machine. */
export const limits = [60, 200, 600]
/** Longer than undici's coarse timers need. */
export const late = 1_500

export type Calls = ReturnType<typeof callsOf>

/** Ways to use the candidate's client, each of which closes it again. */
export const callsOf = (createClient: CreateClient) => {
  const make = async (options: Options) =>
    await createClient({ timeoutMs: plenty, connections: 4, ...options })

  const use = async <T>(options: Options, work: (client: Made) => Promise<T>): Promise<T> => {
    const client = await make(options)
    try {
      return await data<T>(await work(client))
    } finally {
      await client.close()
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
    }).catch((error: unknown) => `a rejection with ${error instanceof Error ? error.name : inspect(error)}`)

  return { make, use, collect, kindOf }
}
