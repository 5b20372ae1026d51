import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readAll } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ask, readBoard } from './samples/board-client.ts'
import { seatLearner } from './samples/seat-learner.ts'
import { makeFolder, startHost } from './samples/start-host.ts'

/** A reverse proxy as one stands on the edge of a network: a path of its own, the asker's address added, nothing held back. */
const startProxy = async () => {
  let target = 0
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url?.startsWith('/sre/') ? incoming.url.slice('/sre'.length) : '/nowhere'
    const { headers, method, socket } = incoming
    const told = [headers['x-forwarded-for'], socket.remoteAddress].filter(Boolean).join(', ')
    const onward = request(
      {
        port: target,
        host: '127.0.0.1',
        method,
        path,
        headers: { ...headers, 'x-forwarded-for': told },
      },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.on('data', (chunk) => outgoing.write(chunk)).on('end', () => outgoing.end())
        outgoing.on('close', () => answer.destroy())
      },
    )
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/sre`,
    to: (port: number) => void (target = port),
  }
}

/** Tries a code from an address of its own, which it lies about. */
const tryCode = (url: string, code: string, localAddress: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const call = request(`${url}/api/join`, {
      method: 'POST',
      localAddress,
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': `10.0.0.${Math.floor(Math.random() * 250)}`,
      },
    })
    call.on('error', reject).on('response', (response) => {
      void readAll(response).then(() => resolve(response.statusCode ?? 0))
    })
    call.end(JSON.stringify({ code, name: 'Guess', sharesSource: false }))
  })

test('behind a proxy with a path all is as without one: live lines, pages, and who tries codes is told from the room', async () => {
  const proxy = await startProxy()
  const host = await startHost({ data: makeFolder('host'), publicUrl: proxy.url })
  proxy.to(host.port)
  expect(host.place).toBe(proxy.url)
  const ada = seatLearner()
  await ada.join(`${host.code}@${host.place}`)
  const room = ada.follow()
  await vi.waitFor(() => expect(room.view().line).toBe('Workshop: One week'), {
    timeout: 20_000,
    interval: 100,
  })
  const message = { text: 'Through the proxy.' }
  expect((await ask(host, '/api/board/message', { token: host.key, message })).status).toBe(200)
  // It is heard on a line that stays open: nothing waits for its end.
  await vi.waitFor(() => expect(room.view().line).toContain('Through the proxy.'), {
    timeout: 10_000,
    interval: 50,
  })
  expect((await readBoard(host)).seats).toMatchObject([{ name: 'Ada', isThere: true }])
  const page = await ask(host, '/board')
  const [, asset = ''] = /src="([^"]*board\.js)"/.exec(page.text) ?? []
  expect(new URL(asset, `${host.url}/board`).href).toBe(`${proxy.url}/assets/board.js`)
  expect((await ask(host, '/assets/board.js')).status).toBe(200)

  let tries = 0
  while (tries < 100 && (await tryCode(host.url, `AAAA${1000 + tries}`, '127.0.0.2')) === 403) tries++
  expect(tries).toBeLessThan(100)
  expect(await tryCode(host.url, host.code, '127.0.0.2')).toBe(429)
  expect(await tryCode(host.url, host.code, '127.0.0.3')).toBe(200)
  await host.end()
}, 240_000)
