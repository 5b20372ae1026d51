import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** A moment of a question on its way: it is not there yet, its answer is not back yet, or it is. */
export interface Moment {
  path: string
  when: 'asked' | 'answered' | 'over'
}

/** Stands between a service and those who ask it, and lets a test act at a moment of its choice. For tests. */
export interface Proxy {
  url: string
  /** Where the service is now. */
  target: string
  /** Resolves once the moment has come and `act` was called; unless it is over, whoever asked hears nothing more of it. */
  at: (moment: Moment, act: () => void) => Promise<void>
}

/** Opens a proxy before a service. */
export const openProxy = async (target: string): Promise<Proxy> => {
  let awaited: { moment: Moment; act: () => void } | null = null
  const comes = (path: string, when: Moment['when']): boolean => {
    if (awaited?.moment.path !== path || awaited.moment.when !== when) return false
    const { act } = awaited
    awaited = null
    act()
    return true
  }
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const path = request.url ?? ''
      const body = await buffer(request)
      if (comes(path, 'asked')) return void response.destroy()
      const { authorization = '' } = request.headers
      const answer = await fetch(new URL(path, proxy.target), {
        method: 'POST',
        body,
        headers: { authorization, 'content-type': 'application/json' },
      })
      const text = await answer.text()
      if (comes(path, 'answered')) return void response.destroy()
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
      comes(path, 'over')
    }
    pass().catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const proxy: Proxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    target,
    at: (moment, act) =>
      new Promise((resolve) => {
        awaited = {
          moment,
          act: () => {
            act()
            resolve()
          },
        }
      }),
  }
  return proxy
}
