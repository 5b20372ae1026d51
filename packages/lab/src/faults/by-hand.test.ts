import { expect, test } from 'vitest'
import { startEcho } from '../start-echo.ts'
import { curl, hasCurl } from './curl.ts'
import { startFaults } from './start-faults.ts'
import { startSlowAccept } from './start-slow-accept.ts'

const isHere = hasCurl()

/** Exit codes: 1 not HTTP, 7 refused, 18 too short, 28 too late, 56 broken off. */
test.runIf(isHere).each([
  ['reset-before-headers', 56, 0],
  ['reset-mid-body', 56, 200],
  ['hang-before-headers', 28, 0],
  ['hang-after-headers', 28, 200],
  ['drip', 28, 200],
  ['fail', 0, 503],
  ['truncated-body', 18, 200],
  ['malformed', 1, 0],
  ['html-error', 0, 200],
  ['refuse', 7, 0],
] as const)('curl sees %s: exit code %i, status %i.', async (kind, exit, status) => {
  await using faults = await startFaults()
  expect(await curl(faults.urls[kind], '--max-time', '0.5')).toMatchObject({ exit, status })
})

test.runIf(isHere)("A door that is shut lets curl's connect timeout strike.", async () => {
  await using behind = await startEcho()
  await using door = await startSlowAccept({ to: behind.url })
  expect(door.isShut).toBe(true)
  expect(await curl(door.url, '--connect-timeout', '0.3')).toMatchObject({ exit: 28, status: 0 })
  expect(behind.connections()).toBe(0)
})
