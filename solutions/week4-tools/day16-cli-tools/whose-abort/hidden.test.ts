import { candidate, check, misconception } from '@firedrill/judge/testing'
import { misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { probe } = candidate<typeof import('./solution.ts')>()
const never = new AbortController().signal
/** Milliseconds that no service of ours needs, however busy the machine is. */
const plenty = 60_000

const health = check('tells up from down', async () => {
  await using service = await startEcho()
  for (const status of [200, 204, 299, 300, 404, 500]) {
    const answer = await probe(`${service.url}/status/${status}`, { ms: plenty, signal: never })
    judge(`The service answered ${status}`, answer, status < 300 ? 'up' : 'down')
  }
  await using moved = await startEcho(({ url }, response) =>
    response.writeHead(url === '/new' ? 200 : 302, { location: '/new' }).end(),
  )
  judge(
    'The service answered 302, and what that points to 200',
    await probe(`${moved.url}/old`, { ms: plenty, signal: never }),
    'down',
  )
  judge('Nobody listens', await probe(nobodyUrl, { ms: plenty, signal: never }), 'down')
  await using broken = await startEcho(misbehave({ kind: 'reset-mid-body' }))
  judge(
    'The connection broke within the body',
    await probe(broken.url, { ms: plenty, signal: never }),
    'down',
  )
})

check('tells a timeout, also within the body', { after: health }, async () => {
  for (const kind of ['hang-before-headers', 'hang-after-headers'] as const) {
    await using service = await startEcho(misbehave({ kind }))
    const answer = await probe(service.url, { ms: 30, signal: never }).catch(() => 'a rejection')
    judge(`The service hung (${kind})`, answer, 'timeout')
    const isOver = await service.until(() => service.seen.every(({ end }) => end !== 'open'))
    expect(
      isOver,
      'After the timeout the exchange stayed open (required: hung up). Each costs a socket, here and there.',
    ).toBe(true)
  }
})

check('rejects with the reason of the caller', { after: health }, async () => {
  await judgeAbort(new Error('Ctrl-C'))
  await judgeAbort(new DOMException('The whole sweep is late.', 'TimeoutError'))
  const reason = await reasonOf(
    probe('http://127.0.0.1:9', { ms: plenty, signal: AbortSignal.abort(new Error('Ctrl-C')) }),
  )
  judgeReason('before the start', reason, 'Ctrl-C')
})

/** The caller aborts while the service hangs. */
const judgeAbort = async (reason: Error): Promise<void> => {
  await using service = await startEcho(misbehave({ kind: 'hang-after-headers' }))
  const stop = new AbortController()
  const answer = reasonOf(probe(service.url, { ms: plenty, signal: stop.signal }))
  await service.until(() => service.seen.length === 1, 2_000)
  stop.abort(reason)
  const found = await answer
  if (found === 'no rejection: timeout' && reason.name === 'TimeoutError') {
    misconception("A deadline of the caller's has the name of yours: the name does not tell whose it is.")
  }
  judgeReason('while the service hung', found, reason.message)
  const isOver = await service.until(() => service.seen.every(({ end }) => end !== 'open'))
  expect(
    isOver,
    'After the abort the exchange stayed open (required: hung up). Each costs a socket, here and there.',
  ).toBe(true)
}

const reasonOf = (answer: Promise<unknown>): Promise<string> =>
  answer.then(
    (found) => `no rejection: ${String(found)}`,
    (error: Error) => error.message,
  )

const judgeReason = (when: string, found: string, required: string): void => {
  expect(
    found,
    `The caller aborted ${when} with "${required}". You gave "${found}" (required: a rejection with that reason). A service is blamed for what the caller did.`,
  ).toBe(required)
}

const judge = (story: string, answer: unknown, required: string): void => {
  expect(
    answer,
    `${story}. You gave ${JSON.stringify(answer)} (required: "${required}"). The wrong word sends somebody to the wrong place.`,
  ).toBe(required)
}
