import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { request } from 'undici'
import { expect, test } from 'vitest'
import { startLab } from './start-lab.ts'

test('All services answer at the urls that the lab names.', async () => {
  await using lab = await startLab()
  expect(Object.keys(lab.urls).toSorted()).toEqual(
    ['httpbin', 'faults', 'refuse', 'unreachable', 'orders', 'billing', 'search'].toSorted(),
  )
  expect((await request(`${lab.urls.httpbin}/status/204`)).statusCode).toBe(204)
  expect((await request(`${lab.urls.faults}/fail/1`)).statusCode).toBe(503)
  expect((await request(`${lab.urls.orders}/health`)).statusCode).toBe(200)
  expect((await request(`${lab.urls.search}/health`)).statusCode).toBe(503)
  await expect(request(String(lab.urls.refuse))).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})

test('The root pages list what the services do.', async () => {
  await using lab = await startLab()
  expect(await textAt(lab.urls.httpbin)).toContain('/status/:codes')
  expect(await textAt(lab.urls.faults)).toContain('/hang-before-headers')
  expect(await textAt(lab.urls.orders)).toContain('/health')
})

test('Closing ends open connections and frees every port; twice is once.', async () => {
  const lab = await startLab()
  const hanging = request(`${lab.urls.faults}/hang-before-headers`).then(
    () => 'answered',
    () => 'cut off',
  )
  expect(await lab.faults.until(() => lab.faults.seen.length === 1)).toBe(true)
  await Promise.all([lab.close(), lab.close()])
  await lab.close()
  expect(await hanging).toBe('cut off')
  expect(lab.faults.openSockets()).toBe(0)
  for (const url of Object.values(lab.urls)) expect(await codeAt(url)).toBe('ECONNREFUSED')
})

test('A process ends by itself once its lab is closed, whatever was going on.', async () => {
  const program = `
    import { startLab } from ${JSON.stringify(new URL('./start-lab.ts', import.meta.url).href)}
    const lab = await startLab()
    const { httpbin, faults, orders, billing } = lab.urls
    const slow = [httpbin + '/delay/10', httpbin + '/drip?duration=60', faults + '/drip?last=60000', billing + '/health']
    const gone = slow.map((url) => fetch(url).then((response) => response.text()).catch(() => {}))
    await lab.fleet.set('orders', { fault: { kind: 'refuse' } })
    await lab.httpbin.until(() => lab.httpbin.seen.length === 2)
    await lab.faults.until(() => lab.faults.seen.length === 1)
    const began = performance.now()
    await lab.close()
    await Promise.all(gone)
    process.once('exit', () => console.log(Math.round(performance.now() - began)))
  `
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--no-warnings', '--eval', program],
    { timeout: 20_000 },
  )
  // The shortest of what was going on has ten seconds to go, but for the slow member with its 800 ms.
  expect(stdout).toMatch(/^\d+\n$/)
  expect(Number(stdout)).toBeLessThan(5_000)
})

const codeAt = (url: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
    socket.once('connect', () => resolve(socket.destroy() && 'connected'))
  })

const textAt = async (url = '') => (await request(url)).body.text()
