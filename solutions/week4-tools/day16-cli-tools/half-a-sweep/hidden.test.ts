import { candidate, check, data, misconception } from '@firedrill/judge/testing'
import { type EchoServer, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'

const { sweep } = candidate<typeof import('./solution.ts')>()
const never = new AbortController().signal

const whole = check('gives each url its result, in order', async () => {
  await using service = await startEcho((request, response) => {
    const { pathname } = new URL(request.url, service.url)
    // The first answer comes last.
    if (pathname === '/cut') response.write('half', () => response.destroy())
    else
      setTimeout(
        () => response.writeHead(Number(pathname.slice(1))).end('body'),
        pathname === '/201' ? 30 : 0,
      )
  })
  const urls = [...['/201', '/404', '/503', '/cut'].map((path) => service.url + path), nobodyUrl]
  const outcomes = await outcomesOf(urls, 3, never)
  judge('201, 404, 503, half an answer, nobody', outcomes, '201, 404, 503, failed, failed')
  judge('no url', await outcomesOf([], 3, never), '')
})

check('keeps to the number of workers', { after: whole }, async () => {
  // The first three wait for each other, then a moment for one too many; where they did not come together, nobody waits again.
  let isInVain = false
  await using service = await startEcho(async (_request, response) => {
    if (service.seen.length <= 3 && !isInVain) {
      isInVain = !(await service.until(() => service.peak() >= 3))
      await service.until(() => service.peak() > 3, 100)
    }
    response.end('body')
  })
  await outcomesOf(pathsOf(service, 9), 3, never)
  const most = service.peak() > 3 ? 'more than 3' : `only ${service.peak()}`
  expect(
    most,
    `With 3 workers ${most} requests were open at once (required: 3). More is a load that nobody agreed to, less a sweep that takes longer.`,
  ).toBe('only 3')
})

check('keeps what was there before Ctrl-C', { after: whole }, async () => {
  const { outcomes } = await interrupt()
  if (outcomes.includes('failed')) misconception('A request that you cancelled yourself has not failed.')
  judge('2 answers, then Ctrl-C', outcomes, '200, 200, interrupted, interrupted, interrupted, interrupted')
})

check('begins nothing after Ctrl-C, and hangs up', { after: whole }, async () => {
  const { asked, before, isQuiet } = await interrupt()
  expect(
    asked,
    `Ctrl-C came when ${before} urls had been asked. In the end ${asked} were (required: ${before}). Whoever stops a tool wants it to stop.`,
  ).toBe(before)
  expect(
    isQuiet,
    'After Ctrl-C requests stayed open (required: hung up). The services go on working for nobody.',
  ).toBe(true)
  await using service = await startEcho((_request, response) => response.end())
  judge(
    'Ctrl-C before the start',
    await outcomesOf(pathsOf(service, 2), 2, AbortSignal.abort()),
    'interrupted, interrupted',
  )
  expect(
    service.seen.length,
    `Ctrl-C came before the start, and ${service.seen.length} urls were asked (required: 0). Whoever stops a tool wants it to stop.`,
  ).toBe(0)
})

/** Two answers, two requests that hang, two urls not yet asked; then Ctrl-C. */
const interrupt = async () => {
  await using service = await startEcho((request, response) => {
    if (/[01]$/.test(request.url)) response.end('body')
    else response.write('half')
  })
  const stop = new AbortController()
  const answer = outcomesOf(pathsOf(service, 6), 2, stop.signal).catch(explain)
  await service.until(() => service.seen.length >= 4, 2_000)
  const before = service.seen.length
  stop.abort()
  const outcomes = await answer
  const isQuiet = await service.until(() => service.seen.every(({ end }) => end !== 'open'))
  return { outcomes, isQuiet, before, asked: service.seen.length }
}

const explain = (error: Error): string => {
  if (error.name !== 'AbortError') throw error
  return 'thrown away, for sweep() rejected'
}

const pathsOf = ({ url }: EchoServer, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${url}/${index}`)

/** Of each result its outcome, where it stands at its url. */
const outcomesOf = async (urls: string[], workers: number, signal: AbortSignal): Promise<string> => {
  const results = await data(await sweep(urls, workers, signal))
  expect(
    results.map(({ url }) => url),
    `${urls.length} urls gave ${results.length} results, or in another order (required: one for each url, in its place). The report names the wrong service.`,
  ).toEqual(urls)
  return results.map(({ outcome }) => String(outcome)).join(', ')
}

const judge = (story: string, outcomes: string, required: string): void => {
  expect(
    outcomes,
    `The outcomes of "${story}" were ${outcomes || 'none'} (required: ${required || 'none'}). The report is read by whoever has to act.`,
  ).toBe(required)
}
