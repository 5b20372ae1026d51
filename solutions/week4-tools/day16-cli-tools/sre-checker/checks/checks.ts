import { check, misconception } from '@firedrill/judge/testing'
import { misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { askedOf, judgeRows, patient, rowsOf, run } from './run.ts'

/** What is asked, how often, and what it means. */
export const checkChecks = (): void => {
  const health = check('tells healthy from unhealthy, in the exit code too', async () => {
    await using service = await startEcho((request, response) => {
      if (request.url === '/hang') response.write('half')
      else if (request.url === '/cut') response.write('half', () => response.destroy())
      else response.writeHead(Number(request.url.slice(1))).end('body')
    })
    const of = (...paths: string[]): string[] => paths.map((path) => `${service.url}/${path}`)
    const rows = await rowsOf([...of('204', '404', 'cut'), nobodyUrl, '--retries=0', patient], 1)
    if (rows[2]?.status === 200)
      misconception(
        'Nobody read the body to its end: headers alone, or dump(), do not tell that it broke off.',
      )
    judgeRows('The services answered 204, 404, half an answer, and nothing', rows, [
      { healthy: true, status: 204, error: null },
      { healthy: false, status: 404, error: null },
      { healthy: false, status: null, error: 'unreachable' },
      { healthy: false, status: null, error: 'unreachable' },
    ])
    judgeRows('A body hung beyond the timeout', await rowsOf([...of('hang'), '--timeout=60'], 1), [
      { healthy: false, status: null, error: 'timeout', tries: 1 },
    ])
    await run(['db-7'], 2)
  })

  check('tries again what may have passed', { after: health }, async () => {
    await using sick = await startEcho(misbehave({ kind: 'fail', times: 2, status: 503 }))
    const twice = await rowsOf([`${sick.url}/sick`, '--retries=2', patient], 0)
    judgeRows('A service answered 503, 503 and 200', twice, [{ status: 200, tries: 3 }])
    await using service = await startEcho((request, response) => {
      if (request.url === '/cut') response.destroy()
      else response.writeHead(Number(request.url.slice(1))).end()
    })
    const urls = ['503', '500', 'cut'].map((path) => `${service.url}/${path}`)
    const rows = await rowsOf([...urls, patient], 1)
    judgeRows('With one retry, as nobody told otherwise, services answered 503, 500 and not at all', rows, [
      { status: 503, tries: 2 },
      { status: 500, tries: 1 },
      { status: null, tries: 2 },
    ])
    expect(
      askedOf(service),
      `The service was asked for ${askedOf(service)} (required: 500 503 503 cut cut). The column "tries" is not what was done.`,
    ).toBe('500 503 503 cut cut')
  })

  check('keeps to the number of workers', { after: health }, async () => {
    // The first three wait for each other, then a moment for one too many; in vain, they wait once.
    let isInVain = false
    await using service = await startEcho(async (_request, response) => {
      if (service.seen.length <= 3 && !isInVain) {
        isInVain = !(await service.until(() => service.peak() >= 3))
        await service.until(() => service.peak() > 3, 100)
      }
      response.end()
    })
    const urls = Array.from({ length: 7 }, (_, index) => `${service.url}/${index}`)
    await run([...urls, '--workers=3', patient], 0)
    const most = service.peak() > 3 ? 'more than 3' : `only ${service.peak()}`
    if (service.peak() === 1)
      misconception('One after the other, the slowest target decides when the last is asked.')
    expect(
      most,
      `With --workers=3 ${most} requests were open at once (required: 3). More is a load that nobody agreed to, less a check that is late.`,
    ).toBe('only 3')
  })
}
