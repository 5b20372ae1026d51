// fails: passes for right programs | For another right program "output" failed: Expected values to be strictly equal: (required: every test passes). What is red for no reason is switched off.
import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readArguments } from './args.ts'
import { check, type Result } from './check.ts'
import { readConfig } from './config.ts'
import { format } from './output.ts'

test('arguments', () => {
  assert.deepEqual(readArguments(['a', '--timeout=60000', '--workers', '64', 'b', '--output=csv']), {
    targets: ['a', 'b'],
    timeoutMs: 60_000,
    workers: 64,
    output: 'csv',
  })
  assert.deepEqual(readArguments(['a']), { targets: ['a'], timeoutMs: 1_000, workers: 4, output: 'text' })
  for (const flag of [
    '--timeout=5s',
    '--timeout=0',
    '--timeout=60001',
    '--workers=65',
    '--output=xml',
    '--new',
  ]) {
    assert.throws(() => readArguments(['a', flag]), Error, flag)
  }
  assert.throws(() => readArguments([]))
})

test('config', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'config.yaml')
  assert.throws(() => readConfig(path), /config\.yaml/)
  const read = (text: string) => {
    writeFileSync(path, text)
    return readConfig(path)
  }
  assert.deepEqual(read('targets: [a]\ntimeoutMs: 1'), { targets: ['a'], timeoutMs: 1 })
  assert.deepEqual(read('targets: [a]'), { targets: ['a'], timeoutMs: 1_000 })
  assert.throws(() => read('targets: ['), /config\.yaml/)
  for (const text of ['', 'targets: a', 'targets: []']) assert.throws(() => read(text), /targets/)
  for (const value of ['0', '5s', '1.5'])
    assert.throws(() => read(`targets: [a]\ntimeoutMs: ${value}`), /timeoutMs/)
})

test('checks', async () => {
  const ask = async (answer: RequestListener, timeoutMs = 10_000): Promise<Partial<Result>> => {
    const server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const { target, ...result } = await check(url, timeoutMs)
    assert.equal(target, url)
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    return result
  }
  for (const status of [200, 299, 404, 500]) {
    const result = await ask((_request, response) => response.writeHead(status).end())
    assert.deepEqual(result, { healthy: status < 300, status, error: null })
  }
  const late = await ask((_request, response) => response.write('half'), 50)
  assert.deepEqual(late, { healthy: false, status: null, error: 'timeout' })
  const broken = await ask((_request, response) => response.destroy())
  assert.deepEqual(broken, { healthy: false, status: null, error: 'unreachable' })
})

test('output', () => {
  const results: Result[] = [
    { target: 'a', healthy: true, status: 200, error: null },
    { target: 'b,"c"', healthy: false, status: null, error: 'timeout' },
    { target: 'd,e', healthy: false, status: 404, error: null },
  ]
  assert.equal(format(results, 'text'), 'OK   a 200\nFAIL b,"c" timeout\nFAIL d,e 404\n1 of 3 healthy\n')
  assert.equal(format(results, 'json'), JSON.stringify(results) + '\n')
  assert.equal(
    format(results, 'csv'),
    'target,healthy,status,error\r\na,true,200,\r\n"b,""c""",false,,timeout\r\n"d,e",false,404,\r\n',
  )
})
