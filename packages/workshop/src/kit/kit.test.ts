import { createHash, randomBytes } from 'node:crypto'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder, startHost } from '../samples/start-host.ts'
import { readKits } from './read-kits.ts'

test('what is no archive, is not there, or comes twice is refused before a workshop opens', async () => {
  const folder = makeFolder('kit')
  for (const name of ['a.txt', 'a b.zip']) writeFileSync(join(folder, name), 'x')
  writeFileSync(join(folder, 'a.zip'), 'x')
  const wrong = [['a.txt'], ['a b.zip'], ['none.zip'], ['a.zip', 'a.zip']]
  for (const names of wrong) {
    await expect(readKits(names.map((name) => join(folder, name))), names.join()).rejects.toMatchObject({
      code: 'usage',
    })
  }
  expect(await readKits([join(folder, 'a.zip')])).toMatchObject([{ name: 'a.zip', bytes: 1, platform: null }])
})

test('a kit is taken with nothing but the address, goes on where a download broke off, and is what its sum says', async () => {
  const folder = makeFolder('kit')
  const bytes = randomBytes(3_000_000)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const name = 'firedrill-offline-win32-x64.zip'
  const kits = [join(folder, name), join(folder, 'firedrill-learners.tar.gz')] as const
  writeFileSync(kits[0], bytes)
  writeFileSync(kits[1], 'small')
  const host = await startHost({ data: join(folder, 'host'), kits: [...kits] })
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${host.url}${path}`, { headers })
  const list = (await (await get('/kit.json')).json()) as { kits: object[] }
  expect(list.kits[0]).toEqual({ name, bytes: 3_000_000, sha256, platform: 'win32-x64' })
  expect(list.kits[1]).toMatchObject({ name: 'firedrill-learners.tar.gz', platform: null })
  expect(await (await get('/kit/SHA256SUMS')).text()).toContain(`${sha256}  ${name}\n`)

  const whole = await get(`/kit/${name}`)
  expect(whole.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
  expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
  const rest = await get(`/kit/${name}`, { range: 'bytes=2999000-' })
  expect([rest.status, rest.headers.get('content-range')]).toEqual([206, 'bytes 2999000-2999999/3000000'])
  expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(2_999_000))).toBe(true)
  // The rest of another file would be no file at all.
  const changed = await get(`/kit/${name}`, { range: 'bytes=2999000-', 'if-range': '"another"' })
  expect([changed.status, (await changed.arrayBuffer()).byteLength]).toEqual([200, 3_000_000])
  expect((await get(`/kit/${name}`, { range: 'bytes=3000000-' })).status).toBe(416)
  for (const path of [
    '/kit/',
    '/kit/none.zip',
    '/kit/..%2f..%2finstructor.key',
    '/kit/host/instructor.key',
  ]) {
    expect((await get(path)).status, path).toBe(404)
  }
  // Thirty at once, some of whom go away: the host lives on.
  const stop = new AbortController()
  const all = Array.from({ length: 30 }, (_, at) =>
    fetch(`${host.url}/kit/${name}`, at % 3 === 0 ? { signal: stop.signal } : {})
      .then((response) => {
        if (at % 3 === 0) stop.abort()
        return response.arrayBuffer()
      })
      .then(
        ({ byteLength }) => byteLength,
        () => null,
      ),
  )
  const sizes = await Promise.all(all)
  expect(sizes.filter((size) => size === 3_000_000).length).toBeGreaterThanOrEqual(20)
  truncateSync(kits[0], 1_000)
  expect((await get(`/kit/${name}`)).status).toBe(503)
  expect((await get('/healthz')).status).toBe(200)
  expect(await (await get('/metrics')).text()).toContain('path="/kit",status="206"')
  await host.end()
}, 240_000)
