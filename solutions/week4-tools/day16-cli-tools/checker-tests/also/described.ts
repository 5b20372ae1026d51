import { deepEqual, equal, match, throws } from 'node:assert'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import * as args from './args.ts'
import * as checks from './check.ts'
import * as config from './config.ts'
import * as output from './output.ts'

describe('readArguments', () => {
  it('converts numbers', () => {
    const { timeoutMs, workers } = args.readArguments(['--workers=1', '--timeout', '1', 'x'])
    equal(timeoutMs, 1)
    equal(workers, 1)
  })
  for (const word of [
    '--workers=0',
    '--workers=65',
    '--workers=1x',
    '--timeout=0',
    '--timeout=5s',
    '--timeout=60001',
  ]) {
    it(`refuses ${word}`, () => throws(() => args.readArguments([word, 'x'])))
  }
  it('refuses what it does not know', () => throws(() => args.readArguments(['--what', 'x'])))
  it('wants a target', () => throws(() => args.readArguments(['--workers=2'])))
})

describe('readConfig', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'checker-'))
  const file = async (text: string) => {
    const path = join(folder, `${Math.random()}.yaml`)
    await writeFile(path, text)
    return path
  }
  it('names a missing file', () => throws(() => config.readConfig(join(folder, 'gone.yaml')), /gone/))
  it('reads', async () => deepEqual(config.readConfig(await file('{ targets: [a, b] }')).targets, ['a', 'b']))
  it('wants a time above 0', async () => {
    const path = await file('{ targets: [a], timeoutMs: 0 }')
    throws(() => config.readConfig(path), /timeoutMs/)
  })
  it('wants a list', async () => {
    const path = await file('targets: web')
    throws(() => config.readConfig(path), /targets/)
  })
})

describe('check', () => {
  let server: Server
  let url = ''
  before(async () => {
    server = createServer(({ url: path }, response) => {
      if (path === '/silent') return
      if (path === '/gone') return response.socket?.destroy()
      response.statusCode = Number(path?.slice(1))
      response.end('body')
    })
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`
  })
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  it('is healthy at 204', async () => equal((await checks.check(`${url}/204`, 20_000)).healthy, true))
  it('is not healthy at 404', async () => {
    const { healthy, status } = await checks.check(`${url}/404`, 20_000)
    deepEqual([healthy, status], [false, 404])
  })
  it('times out', async () => equal((await checks.check(`${url}/silent`, 30)).error, 'timeout'))
  it('tells a broken connection', async () =>
    equal((await checks.check(`${url}/gone`, 20_000)).error, 'unreachable'))
})

describe('format', () => {
  const one = { target: 'say "hi", bob', healthy: false, status: null, error: 'unreachable' } as const
  it('counts in text', () => match(output.format([one, one], 'text'), /\n0 of 2 healthy\n$/))
  it('keeps errors in JSON', () => deepEqual(JSON.parse(output.format([one], 'json')), [one]))
  it('quotes in CSV', () => {
    const rows = output.format([one, { ...one, target: 'a,b' }, { ...one, target: '"' }], 'csv').split('\r\n')
    deepEqual(rows.slice(1), [
      '"say ""hi"", bob",false,,unreachable',
      '"a,b",false,,unreachable',
      '"""",false,,unreachable',
      '',
    ])
  })
})
