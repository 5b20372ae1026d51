import { check, clock } from '@firedrill/judge/testing'
import { type EchoServer, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { answering, begin, inTurn, breakOff } from './answers.ts'
import { type Calls, late } from './calls.ts'
import { judgeValue, judgeTries, pick, parse } from './judgements.ts'

export const checkRetries = (calls: Calls, onStoppedClock: Calls): void => {
  const { use } = calls

  /** A service that leaves the first request without an answer. */
  const askSilence = async (timeoutMs: number) => {
    await using api: EchoServer = await startEcho(
      inTurn(
        async (request, response) => {
          await api.until(() => request.end !== 'open', late)
          begin(response).end('1')
        },
        answering(200, '1'),
      ),
    )
    const result = await use({ base: api.url, timeoutMs }, (client) => client.get('/hosts'))
    return { count: api.seen.length, kind: pick(result).kind }
  }

  const three = check('tries a GET three times while the service is unavailable', async () => {
    for (const status of [503, 502, 504]) {
      await using api = await startEcho(answering(status, 'later'))
      const result = await use({ base: api.url }, (client) => client.get('/hosts'))
      judgeTries(
        api,
        3,
        `The service answered every request with ${status}`,
        'More tries are a load it cannot carry, fewer give up at the first hiccup.',
      )
      judgeValue(
        'After three tries you gave',
        pick(result),
        { kind: 'failed', status, text: 'later' },
        'The caller cannot tell what went wrong.',
      )
    }
  })

  check('tries again at once', { after: three }, async () => {
    await using api: EchoServer = await startEcho(answering(503, 'later'))
    const client = await onStoppedClock.make({ base: api.url })
    const call = client.get('/hosts').then(
      () => {},
      () => {},
    )
    // The candidate's clock moves by less than any wait that somebody would mean.
    for (let ms = 0; ms < 10 && api.seen.length < 3; ms++) {
      await clock.tick(1)
      await api.until(() => api.seen.length > 2, 100)
    }
    const count = api.seen.length
    await clock.tick(60_000)
    await Promise.race([call, api.until(() => false, 500)])
    expect(
      count,
      `The service answered every request with 503, and the clock stood still. It saw ${count} ${count === 1 ? 'request' : 'requests'} (required: 3). The caller waits for a wait that nobody chose.`,
    ).toBe(3)
    await Promise.race([client.close(), api.until(() => false, 500)])
  })

  check('stops at the first other answer', { after: three }, async () => {
    await using api = await startEcho(inTurn(answering(503, ''), answering(200, '1')))
    const result = await use({ base: api.url }, (client) => client.get('/hosts'))
    judgeTries(
      api,
      2,
      'The service answered 503, then 200',
      'A request after the answer is load for nothing.',
    )
    judgeValue(
      'You gave',
      pick(result),
      { kind: 'ok', status: 200, value: 1 },
      'The answer that came is lost.',
    )
  })

  check('tries again after a timeout and a broken connection', { after: three }, async () => {
    await using api = await startEcho(inTurn(breakOff, answering(200, '1')))
    const result = await use({ base: api.url }, (client) => client.get('/hosts'))
    judgeTries(
      api,
      2,
      'The connection broke once, then the service answered 200',
      'Restarts look like this, and pass.',
    )
    judgeValue(
      'You gave',
      pick(result),
      { kind: 'ok', status: 200, value: 1 },
      'The answer that came is lost.',
    )
    const first = await askSilence(150)
    // On a busy machine the second try may be late too: that proves nothing.
    const { count, kind } = first.count === 2 ? first : await askSilence(800)
    const outcome = `${count} ${count === 1 ? 'request' : 'requests'} and gave '${String(kind)}'`
    expect(
      outcome,
      `The service was silent once, then answered 200. You sent ${outcome} (required: 2 requests and 'ok'). A pause of the service becomes a failure of yours.`,
    ).toBe("2 requests and gave 'ok'")
  })

  check('tries once after any other status', { after: three }, async () => {
    for (const status of [404, 401, 400, 408, 429, 500, 501]) {
      await using api = await startEcho(answering(status, 'no'))
      await use({ base: api.url }, (client) => client.get('/hosts'))
      judgeTries(
        api,
        1,
        `The service answered ${status}`,
        'The task does not count it as worth repeating, and the load is three times as high.',
      )
    }
  })

  check('posts once without a key', { after: three }, async () => {
    const unavailable = answering(503, '')
    for (const [what, answer] of [
      ['answered 503', unavailable],
      ['broke off', breakOff],
    ] as const) {
      await using api = await startEcho(answer)
      await use({ base: api.url }, (client) => client.post('/hosts', {}))
      judgeTries(
        api,
        1,
        `The service ${what}, perhaps after the work was done`,
        'Repeated, it may be done twice: a host registered three times.',
      )
    }
  })

  check('posts again with the same key', { after: three }, async () => {
    await using api = await startEcho(inTurn(answering(503, ''), breakOff, answering(201, '1')))
    await use({ base: api.url }, (client) =>
      client.post('/hosts', { name: 'web-1' }, { idempotencyKey: 'k-17' }),
    )
    judgeTries(
      api,
      3,
      'The service failed twice, and the call had a key',
      'A key is there so that a repeat is safe.',
    )
    const keys = api.seen.map((one) => one.headers['idempotency-key'])
    judgeValue(
      'The tries carried the keys',
      keys,
      ['k-17', 'k-17', 'k-17'],
      'Without the same key the service cannot know a repeat.',
    )
    const bodies = api.seen.map((one) => parse(one.body))
    judgeValue(
      'The tries carried the bodies',
      bodies,
      [1, 2, 3].map(() => ({ name: 'web-1' })),
      'A repeat has to ask for the same.',
    )
  })
}
