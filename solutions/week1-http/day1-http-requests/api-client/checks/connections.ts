import { check } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { answering, begin, inTurn } from './answers.ts'
import { type Calls } from './calls.ts'
import { pick } from './judgements.ts'

export const checkConnections = (calls: Calls): void => {
  const { make, use } = calls

  const again = check('uses one connection again', async () => {
    const page = '#'.repeat(100_000)
    await using api = await startEcho(
      inTurn(
        answering(200, '1'),
        answering(404, page),
        answering(200, page),
        answering(503, page),
        answering(200, '1'),
      ),
    )
    await use({ base: api.url, connections: 1, timeoutMs: 1_000 }, async (client) => {
      await client.get('/a')
      await client.get('/b')
      await client.post('/c', {})
      await client.get('/d')
    })
    const used = new Set(api.seen.map((one) => one.connection)).size
    expect(
      `${api.seen.length} requests used ${used}`,
      `${api.seen.length} requests, one after the other, used ${used} connections (required: 5 requests over 1). Each costs a handshake, and a descriptor on both sides.`,
    ).toBe('5 requests used 1')
  })

  check('keeps to its bound', { after: again }, async () => {
    await using api: EchoServer = await startEcho(async (_request, response) => {
      await api.until(() => api.seen.length > 2, 20)
      begin(response).end('1')
    })
    const results = await use({ base: api.url, connections: 2 }, (client) =>
      Promise.all(Array.from({ length: 6 }, () => client.get('/hosts'))),
    )
    const answered = results.filter((result) => pick(result).kind === 'ok').length
    const used = api.connections()
    expect(
      answered === 6 && used <= 2,
      `6 calls at once gave ${answered} answers over ${used} connections (required: 6 answers over 2 at most). A client without a bound takes the service's descriptors from everybody else.`,
    ).toBe(true)
  })

  check('closes its connections', { after: again }, async () => {
    await using api = await startEcho(answering(200, '1'))
    const client = await make({ base: api.url })
    await client.get('/hosts')
    const opened = api.connections()
    await client.close()
    // A connection that was closed before this call is closed at the service before it answers: the order is the proof.
    const open = await use({ base: api.url }, async (next) => {
      await next.get('/hosts')
      const others = api.connections() - opened
      await api.until(() => api.openSockets() <= others, 20)
      return Math.max(0, api.openSockets() - others)
    })
    const closed = opened - open
    expect(
      `${closed} of ${opened}`,
      `When close() had ended, ${closed} of ${opened} connections were closed at the service (required: 1 of 1). A script that ended its work hangs on, and so does the service's socket.`,
    ).toBe('1 of 1')
  })
}
