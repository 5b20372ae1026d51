import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { ask } from './board-client.ts'
import { type HostProcess, keepHost } from './start-host.ts'

/** One host for all tests of a file, and a way into it. Called once, outside of them. */
export const hostOfFile = () => {
  let data: string
  let host: HostProcess
  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'host-'))
    host = await keepHost({ data })
  }, 240_000)
  afterAll(async () => {
    await host.end()
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  })
  return {
    host: () => host,
    enter: async (name: string, sharesSource = false) => {
      const answer = await ask(host, '/api/join', { message: { code: host.code, name, sharesSource } })
      return JSON.parse(answer.text) as { learner: string; token: string }
    },
  }
}

/** An item was opened: the smallest thing that an app tells. */
export const openedEntry = {
  id: '0123456789abcdef',
  at: '2026-11-26T12:00:00.000Z',
  item: 'day1/status-code',
  kind: 'open',
  place: 'work',
}
