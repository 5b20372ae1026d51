import { check, fail, misconception } from '@firedrill/judge/testing'
import { startEcho, startFaults } from '@firedrill/lab'
import { expect } from 'vitest'
import { judgeRows, patient, rowsOf, run, withoutPorts } from './run.ts'

/** What happens on a bad day. */
export const checkSignals = (): void => {
  const lab = check('survives every fault of the lab', async () => {
    await using faults = await startFaults()
    const targets = Object.values(faults.urls)
    const argv = [...targets, '--timeout=300', '--retries=0', '--output=json', '--workers=64']
    const { stdout, stderr } = await run(argv, 1)
    const rows = parse(stdout)
    expect(
      rows.map(({ target }) => target),
      `The lab has ${targets.length} targets, and ${rows.length} rows came (required: one for each, in order). The one that is missing is the one that is ill.`,
    ).toEqual(targets)
    expect(
      /^\s+at /m.test(stderr),
      'Standard error shows a stack (required: none). A service that is down looks like a bug in the checker.',
    ).toBe(false)
  })

  check('keeps what it has on Ctrl-C', async () => {
    await using service = await startEcho((request, response) => {
      if (/[01]$/.test(request.url)) response.end()
      else response.write('half')
    })
    const urls = Array.from({ length: 5 }, (_, index) => `${service.url}/${index}`)
    let before = 0
    const after = service
      .until(() => service.seen.length >= 4, 5_000)
      .then(() => {
        before = service.seen.length
      })
    const argv = [...urls, '--workers=2', patient]
    const rows = await rowsOf(argv, 130, { signal: { name: 'SIGINT', after } }).catch((error: Error) => {
      if (error.message.includes('SIGINT'))
        misconception('Without a listener the signal ends the process where it stands.')
      throw error
    })
    judgeRows('2 targets were well, 2 were being asked, 1 was not; then Ctrl-C', rows, [
      { target: '/0', healthy: true, status: 200, error: null },
      { target: '/1', healthy: true, status: 200, error: null },
      { target: '/2', healthy: false, status: null, error: 'interrupted' },
      { target: '/3', healthy: false, status: null, error: 'interrupted' },
      { target: '/4', healthy: false, status: null, error: 'interrupted' },
    ])
    expect(
      service.seen.length,
      `When Ctrl-C came ${before} targets had been asked, and in the end ${service.seen.length} (required: ${before}). Whoever stops a tool wants it to stop.`,
    ).toBe(before)
  })

  check('logs what is unhealthy', { after: lab }, async () => {
    await using service = await startEcho((request, response) => {
      response.writeHead(Number(request.url.slice(1))).end()
    })
    const argv = [`${service.url}/404`, `${service.url}/200`, patient]
    const quiet = await loggedBy(argv)
    expect(
      quiet,
      `Standard error named ${quiet || 'no target'} (required: /404). The log does not say which target is down.`,
    ).toBe('/404')
    const loud = await loggedBy([...argv, '--verbose'])
    expect(
      loud,
      `With --verbose standard error named ${loud || 'no target'} (required: /200 /404). On call cannot see how far it is.`,
    ).toBe('/200 /404')
  })
}

const parse = (stdout: string): { target: string }[] => {
  try {
    return JSON.parse(stdout)
  } catch {
    return fail(
      `Before the faults of the lab the program printed ${JSON.stringify(stdout.slice(0, 60))} (required: a row for each). One sick service hides all others.`,
    )
  }
}

/** The paths that lines of standard error name, each once. */
const loggedBy = async (argv: string[]): Promise<string> => {
  const { stderr } = await run(argv, 1)
  const paths = [...withoutPorts(stderr).matchAll(/127\.0\.0\.1(\/\d+)/g)].map(([, path]) => path)
  return [...new Set(paths)].toSorted().join(' ')
}
