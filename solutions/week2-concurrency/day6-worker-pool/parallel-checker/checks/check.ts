import { inspect } from 'node:util'
import { check, data, type RemoteModule } from '@firedrill/judge/testing'
import { type Answer, type EchoServer, misbehave, nobodyUrl, startEcho } from '@firedrill/lab'
import { judge, see } from './judge.ts'

type CheckServer = RemoteModule<typeof import('../parallel-checker.ts')>['checkServer']

const plenty = 20_000
/** Each is tried when the one before was too short for this machine. */
const limits = [60, 300, 1_200]
const late = 2_500

export const checkChecks = (checkServer: CheckServer): void => {
  const ask = async (url: string, timeoutMs = plenty): Promise<string> => {
    const row = await checkServer(url, timeoutMs).then(
      (given) => data(given as { url: string; status: number | null; reason?: string }),
      (error: unknown) => `a rejection with ${error instanceof Error ? error.name : inspect(error)}`,
    )
    if (typeof row === 'string') return row
    if (row?.url !== url) return `the url ${inspect(row?.url)}`
    return row.status === null ? `null, ${row.reason}` : String(row.status)
  }

  const status = check('gives the status of a whole answer', async () => {
    await using service = await startEcho()
    for (const code of [200, 404, 503]) {
      judge(
        `The server answered ${code}.`,
        await ask(`${service.url}/status/${code}`),
        String(code),
        'A server that answers is not down.',
      )
    }
  })

  check('tells a timeout, and hangs up', { after: status }, async () => {
    for (const [what, begin] of [
      ['stayed silent', () => {}],
      [
        'sent half of its answer',
        (response: Parameters<Answer>[1]) => response.writeHead(200).write('half an'),
      ],
      [
        'sent its answer byte by byte',
        (response: Parameters<Answer>[1]) => {
          response.writeHead(200)
          const sending = setInterval(() => response.write('.'), 15)
          response.once('close', () => clearInterval(sending))
        },
      ],
    ] as const) {
      const { given, end } = await askPatiently(begin)
      judge(`The server ${what}.`, given, 'null, timeout', 'One such server holds a worker for ever.')
      see(
        `The server ${what}, and at its side the exchange was`,
        end,
        'hung-up',
        'Checks that nobody ends pile up on both sides.',
      )
    }
  })

  check('tells a lost connection from anything else', { after: status }, async () => {
    judge(
      'Nobody listens there.',
      await ask(nobodyUrl),
      'null, connection',
      'A server that is down is searched for elsewhere.',
    )
    for (const [what, kind, reason] of [
      ['reset the connection', 'reset-before-headers', 'connection'],
      ['broke off in the middle of its answer', 'truncated-body', 'connection'],
      ['sent what is no HTTP', 'malformed', 'other'],
    ] as const) {
      await using service = await startEcho(misbehave({ kind }))
      judge(
        `The server ${what}.`,
        await ask(service.url),
        `null, ${reason}`,
        'A network is searched for what a server does, or the other way round.',
      )
    }
    for (const url of ['htp://db-1', 'db-1', '']) {
      judge(
        `The url was "${url}".`,
        await ask(url),
        'null, other',
        'A typing error looks like an outage, or ends the sweep.',
      )
    }
  })

  /** On a busy machine a limit may be used up before the request has arrived: that proves nothing, and is repeated. */
  const askPatiently = async (begin: (response: Parameters<Answer>[1]) => unknown) => {
    let observed = { given: 'nothing', end: 'never begun' }
    for (const limit of limits) {
      await using service: EchoServer = await startEcho(async (request, response) => {
        begin(response)
        await service.until(() => request.end !== 'open', late)
        response.end()
      })
      const given = await ask(service.url, limit)
      await service.until(() => service.seen.every((one) => one.end !== 'open'), late)
      observed = { given, end: service.seen[0]?.end ?? 'never begun' }
      if (observed.end !== 'never begun') break
    }
    return observed
  }
}
