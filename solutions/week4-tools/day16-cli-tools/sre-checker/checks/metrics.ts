import { setTimeout as wait } from 'node:timers/promises'
import { check, type CommandResult, command, fail, misconception } from '@firedrill/judge/testing'
import { nobodyUrl, scrape, ScrapeError, startEcho } from '@firedrill/lab'
import { expect } from 'vitest'
import { patient, show, withoutPorts } from './run.ts'

/** What Prometheus sees. */
export const checkMetrics = (): void => {
  const counts = check('counts targets and errors', async () => {
    await using service = await startEcho((request, response) => {
      if (request.url === '/hang') response.write('half')
      else response.writeHead(Number(request.url.slice(1))).end()
    })
    const urls = ['/200', '/404', '/300', '/201'].map((path) => service.url + path)
    const mixed = [...urls, nobodyUrl, '--retries=0', patient]
    await judgeCounts(mixed, 'healthy 2, unhealthy 3, timeout 0, unreachable 1, status 2, and 5 durations')
    const hanging = [`${service.url}/hang`, '--timeout=250']
    await judgeCounts(hanging, 'healthy 0, unhealthy 1, timeout 1, unreachable 0, status 0, and 1 durations')
  })

  check('serves until it is told to stop', { after: counts }, async () => {
    await using service = await startEcho((_request, response) => response.writeHead(404).end())
    const program = start([`${service.url}/404`, patient])
    try {
      await program.printed()
      const { checked } = await program.scrape()
      expect(
        checked,
        `After the results the page counted ${checked} targets (required: 1). Prometheus comes every 15 seconds, and finds nobody.`,
      ).toBe(1)
    } finally {
      await program.stop()
    }
    const { exitCode, stdout, signal } = await program.stop()
    const lines = withoutPorts(stdout)
    expect(
      lines,
      `Standard output got ${JSON.stringify(lines)} (required: the results, once). The address of the page belongs to standard error.`,
    ).toBe('FAIL http://127.0.0.1/404 404\n0 of 1 healthy\n')
    expect(
      exitCode ?? signal,
      `After SIGTERM it ended with ${exitCode ?? signal} (required: 1, for the target is not healthy). A deployment that stops it sees a crash, or a success.`,
    ).toBe(1)
  })
}

const judgeCounts = async (argv: string[], required: string): Promise<void> => {
  const program = start(argv)
  try {
    const { total } = await program.scrape()
    judgeSeries('At the first scrape', total)
    await program.printed()
    const { words, total: later, seconds, durations } = await program.scrape()
    expect(
      words,
      `${show(argv)} has a page that says ${words} (required: ${required}). The board shows another fleet.`,
    ).toBe(required)
    judgeSeries('After the results', later)
    // No target can have taken longer than the program ran.
    const isPossible = seconds <= durations * program.age()
    if (!isPossible && seconds <= durations * program.age() * 1_000) misconception(inMilliseconds)
    expect(
      isPossible,
      'sre_check_duration_seconds adds up to more than the program ran (required: the time for each target, in seconds). Its alert fires all the time, or was silenced.',
    ).toBe(true)
  } finally {
    await program.stop()
  }
}

const inMilliseconds =
  'The histogram was given milliseconds; its name promises seconds, and whoever reads it believes the name.'

/** All series from the start, and no other one ever. */
const judgeSeries = (when: string, total: string): void =>
  expect(
    total,
    `${when} sre_checks_total and sre_check_errors_total ${
      isMore(total) ? 'had series that nobody asked for' : 'had not all of their series'
    } (required: 2 and 3, from the start). ${
      isMore(total)
        ? 'A board adds up what is no result.'
        : 'An alert on what grows does not see the first failure.'
    }`,
  ).toBe('2 and 3')

const isMore = (total: string): boolean => {
  const [results = 0, kinds = 0] = total.split(' and ').map(Number)
  return results > 2 || kinds > 3
}

interface Page {
  total: string
  words: string
  checked: number
  /** How many durations there are, and their sum. */
  durations: number
  seconds: number
}

/** A program with `--metrics 0` that runs until it is stopped. */
const start = (argv: string[]) => {
  const from = performance.now()
  const address = Promise.withResolvers<string>()
  const results = Promise.withResolvers<void>()
  const enough = Promise.withResolvers<void>()
  let isOnStdout = false
  const ending = command(['--metrics=0', ...argv], {
    heard: ({ stdout, stderr }) => {
      isOnStdout = /http:\/\/127\.0\.0\.1:\d+\/metrics/.test(stdout)
      const url = /http:\/\/127\.0\.0\.1:\d+\/metrics/.exec(stderr)?.[0]
      if (url !== undefined) address.resolve(url)
      if (stdout.includes(' healthy\n')) results.resolve()
    },
    signal: { name: 'SIGTERM', after: enough.promise },
  })
  /** What the program does before it ends. */
  const first = async <T>(promise: Promise<T>, sentence: string): Promise<T> =>
    Promise.race([promise, ending.then(() => fail(sentence))])
  /** The address, which has to stand there before the first check begins: a second after the last it will not come. */
  const said = async (): Promise<string> => {
    const late = results.promise.then(() => wait(1_000, null))
    const url = await first(Promise.race([address.promise, late]), unsaid)
    if (url !== null) return url
    if (isOnStdout) misconception('It stood on standard output, which is for the results alone.')
    return fail(unsaid)
  }
  const read = async (): Promise<Page> => {
    const page = readPage(await said())
    page.catch(() => {})
    return first(page, gone)
  }
  return {
    scrape: read,
    /** Seconds since it was started. */
    age: (): number => (performance.now() - from) / 1_000,
    printed: () => first(results.promise, unprinted),
    stop: (): Promise<CommandResult> => {
      enough.resolve()
      return ending
    },
  }
}

const unsaid =
  'With --metrics=0 no address of a page stood on standard error (required: http://127.0.0.1:<port>/metrics). Nobody knows where to scrape it.'
const gone =
  'The page was gone, or was no page, before SIGTERM (required: it serves until it is told to stop). For Prometheus the checker is down.'
const unprinted =
  'With --metrics the program ended without results in text (required: the results). Nobody at the terminal sees them.'

const readPage = async (url: string): Promise<Page> => {
  const page = await scrape(url).catch((error: unknown) => {
    if (!(error instanceof ScrapeError)) throw error
    return fail(gone)
  })
  const value = (name: string, labels = {}): number => page.value(name, labels) ?? 0
  const results = ['healthy', 'unhealthy'].map(
    (result) => [result, value('sre_checks_total', { result })] as const,
  )
  const kinds = ['timeout', 'unreachable', 'status'].map(
    (kind) => [kind, value('sre_check_errors_total', { kind })] as const,
  )
  const durations = value('sre_check_duration_seconds_count')
  return {
    total: `${page.series('sre_checks_total').length} and ${page.series('sre_check_errors_total').length}`,
    words: `${[...results, ...kinds].map((pair) => pair.join(' ')).join(', ')}, and ${durations} durations`,
    checked: results.reduce((sum, [, count]) => sum + count, 0),
    durations,
    seconds: value('sre_check_duration_seconds_sum'),
  }
}
