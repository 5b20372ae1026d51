import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { HealthWatch } = candidate<typeof import('./solution.ts')>()

/** What a watch emits for a row of probes: `x` fails, `.` succeeds. */
const eventsOf = async (probes: string): Promise<string> => {
  const watch = new HealthWatch()
  const seen: string[] = []
  await watch.on('down', () => void seen.push('down'))
  await watch.on('up', () => void seen.push('up'))
  for (const probe of probes) await watch.report(probe === '.')
  return seen.join(', ') || 'nothing'
}

const main = check('three failures in a row emit down', async () => {
  const two = await eventsOf('xx')
  expect(two, `2 failures emitted ${two} (required: nothing). One lost packet would page.`).toBe('nothing')
  const three = await eventsOf('xxx')
  expect(three, `3 failures emitted ${three} (required: down). Nobody would hear of the outage.`).toBe('down')
})
check('a success in between starts the count again', { after: main }, async () => {
  const seen = await eventsOf('xx.x')
  expect(
    seen,
    `fail, fail, ok, fail emitted ${seen} (required: nothing). Rare failures would add up to an alarm.`,
  ).toBe('nothing')
})
check('down and up are emitted once for each change', { after: main }, async () => {
  const seen = await eventsOf('xxxxx..')
  const sentence = `5 failures and 2 successes emitted ${seen} (required: down, up). Each repetition is another page.`
  expect(seen, sentence).toBe('down, up')
  const again = await eventsOf('xxx.xxx.')
  expect(again, `two outages emitted ${again} (required: down, up, down, up).`).toBe('down, up, down, up')
})
