import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import {
  type Answers,
  type FakeRegistry,
  sendJson,
  sendTarball,
  startFakeRegistry,
} from './fixtures/fake-registry.ts'
import { type RegistryProxy, startRegistryProxy } from './start-registry-proxy.ts'

const open: { close: () => Promise<void> }[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

const registryWith = async (answers: Answers): Promise<FakeRegistry> => {
  const registry = await startFakeRegistry(answers)
  open.push(registry)
  return registry
}

const proxyTo = async (registry: string, mbit = 10_000, latencyMs = 0): Promise<RegistryProxy> => {
  const proxy = await startRegistryProxy({ registry, mbit, latencyMs })
  open.push(proxy)
  return proxy
}

const metadata = (tarball: string): unknown => ({
  name: '@scope/thing',
  versions: { '1.0.0': { name: '@scope/thing', version: '1.0.0', dist: { tarball } } },
})

const tarballIn = async (answer: Response): Promise<string> => {
  const body = (await answer.json()) as { versions: Record<string, { dist: { tarball: string } }> }
  return body.versions['1.0.0']?.dist.tarball ?? ''
}

test('A tarball that the metadata puts on another host passes through and is counted.', async () => {
  const elsewhere = await registryWith({
    '/files/a%20b.tgz?x=1': (response) => sendTarball(response, 70_000),
  })
  const registry = await registryWith({
    '/base/@scope%2fthing': (response) =>
      sendJson(response, metadata(`${elsewhere.url}/files/a%20b.tgz?x=1`)),
  })
  const proxy = await proxyTo(`${registry.url}/base/`)
  const tarball = await tarballIn(await fetch(`${proxy.url}/@scope%2fthing`))
  expect(tarball).toBe(`${proxy.url}/@scope/thing/-/thing-1.0.0.tgz`)
  expect((await (await fetch(tarball)).arrayBuffer()).byteLength).toBe(70_000)
  expect(elsewhere.asked).toEqual(['/files/a%20b.tgz?x=1'])
  expect(proxy.downloads.map(({ bytes }) => bytes)).toEqual([
    JSON.stringify(metadata(`${elsewhere.url}/files/a%20b.tgz?x=1`)).length,
    70_000,
  ])
})

test('Compressed metadata counts as it was compressed, and is told apart from plain.', async () => {
  const body = gzipSync(JSON.stringify(metadata('http://127.0.0.1:9/thing.tgz')))
  const registry = await registryWith({
    '/thing': (response) =>
      void response
        .writeHead(200, { 'content-type': 'application/vnd.npm.install-v1+json', 'content-encoding': 'gzip' })
        .end(body),
    '/plain': (response) => sendJson(response, {}),
  })
  const proxy = await proxyTo(registry.url)
  expect(await tarballIn(await fetch(`${proxy.url}/thing`))).toContain(proxy.url)
  expect(await (await fetch(`${proxy.url}/plain`)).json()).toEqual({})
  expect(proxy.downloads).toEqual([
    { path: '/thing', bytes: body.length, isCompressed: true },
    { path: '/plain', bytes: 2, isCompressed: false },
  ])
})

test('A redirect is followed here, so that what it leads to is counted.', async () => {
  const registry = await registryWith({
    '/thing/-/thing-1.0.0.tgz': (response) => void response.writeHead(302, { location: '/store/1' }).end(),
    '/store/1': (response) => sendTarball(response, 5_000),
  })
  const proxy = await proxyTo(registry.url)
  const answer = await fetch(`${proxy.url}/thing/-/thing-1.0.0.tgz`, { redirect: 'error' })
  expect((await answer.arrayBuffer()).byteLength).toBe(5_000)
  expect(proxy.downloads).toMatchObject([{ path: '/thing/-/thing-1.0.0.tgz', bytes: 5_000 }])
})

test('What is sent arrives, and a status that is no success comes back.', async () => {
  const registry = await registryWith({
    '/-/audit': (response, request) => void request.pipe(response.writeHead(200)),
  })
  const proxy = await proxyTo(registry.url)
  const answer = await fetch(`${proxy.url}/-/audit`, { method: 'POST', body: 'what is bad?' })
  expect(await answer.text()).toBe('what is bad?')
  expect((await fetch(`${proxy.url}/nothing`)).status).toBe(404)
})

test('Downloads share one line, and each waits its latency.', async () => {
  const answers = Object.fromEntries(
    ['/a', '/b', '/c'].map((path) => [path, (response) => sendTarball(response, 100_000)]),
  ) satisfies Answers
  const registry = await registryWith(answers)
  const proxy = await proxyTo(registry.url, 8, 30)
  const started = performance.now()
  await Promise.all(
    ['/a', '/b', '/c'].map(async (path) => (await fetch(`${proxy.url}${path}`)).arrayBuffer()),
  )
  // 300 kB at 1 MB a second, less the burst of 20 ms, after 30 ms.
  expect(performance.now() - started).toBeGreaterThan(305)
})

test('A registry that cannot be reached is answered with 502, without its name.', async () => {
  const registry = await startFakeRegistry({})
  await registry.close()
  const proxy = await proxyTo(registry.url)
  const answer = await fetch(`${proxy.url}/zod`)
  expect(answer.status).toBe(502)
  expect(await answer.text()).toBe('The registry cannot be reached.\n')
})
