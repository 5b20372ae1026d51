import { output } from '@firedrill/judge/testing'
import { type Answer, startEcho } from '@firedrill/lab'
import type { LogEntry } from '../types.ts'
import { answering, breakOff, inTurn } from './answers.ts'
import { type Calls, plenty } from './calls.ts'

/** Calls that end in different ways. Each has secrets of its own, so that what leaked tells in which it did. */
const makeEndings = (): { what: string; answer: Answer; timeoutMs?: number }[] => [
  { what: 'an answered call', answer: answering(200, '1') },
  { what: 'a refused call', answer: answering(401, 'no') },
  { what: 'a call whose answer is no JSON', answer: answering(200, '<h1>Log in</h1>') },
  { what: 'a repeated call', answer: inTurn(answering(503, 'later'), answering(200, '1')) },
  { what: 'a call whose connection broke', answer: breakOff },
  { what: 'a call given up', answer: () => {}, timeoutMs: 20 },
]

/** What secrets the entries and the output hold, and the entries of the first call. */
export const findLeaks = async ({ collect }: Calls): Promise<{ leaks: string[]; answered: LogEntry[] }> => {
  const endings = makeEndings()
  const logs: LogEntry[][] = []
  for (const [index, { answer, timeoutMs = plenty }] of endings.entries()) {
    await using api = await startEcho(answer)
    const { token, query } = secretsOf(index)
    logs.push(
      await collect({ base: api.url, token, timeoutMs }, async (client) => {
        await client.get('/hosts', { session: query })
        await client.post('/hosts', {}, { idempotencyKey: 'k-17' })
      }),
    )
  }
  const written = `${JSON.stringify(logs)}\n${await output()}`
  const leaks = endings.flatMap(({ what }, index) => {
    const found = Object.entries(secretsOf(index))
      .filter(([, secret]) => written.includes(secret))
      .map(([name]) => `the ${name}`)
    return found.length > 0 ? [`${found.join(' and ')} of ${what}`] : []
  })
  return { leaks, answered: logs[0] ?? [] }
}

const secretsOf = (index: number) => ({ token: `t-0451-${index}-secret`, query: `s-0815-${index}-secret` })
