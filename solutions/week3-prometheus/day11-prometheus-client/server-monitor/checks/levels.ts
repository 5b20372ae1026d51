import { check, misconception } from '@firedrill/judge/testing'
import { judgeSeries, late, seriesIn, type StartMonitor, up, useMonitor } from './monitors.ts'
import type { Reading } from '../types.ts'

const cpu = { name: 'server_cpu_ratio', type: 'gauge' }
const memory = { name: 'server_memory_ratio', type: 'gauge' }

export const checkLevels = (startMonitor: StartMonitor): void => {
  const shown = check('shows the levels of servers that are up', async () => {
    let reading: Reading = { cpu: 0.75, memory: 0.5 }
    await useMonitor(
      startMonitor,
      { checks: { 'web-1': async () => reading, 'db-1': up(0, 1) } },
      async ({ look, round }) => {
        await round()
        const page = await look()
        if (page.value(cpu.name, { hostname: 'web-1' }) === 75) {
          misconception('The level is a percentage, and the name says ratio.')
        }
        const story = 'web-1 gave cpu 0.75 and memory 0.5, db-1 gave 0 and 1.'
        const cost = 'Thresholds are compared with it.'
        judgeSeries(page, { ...cpu, story, required: 'db-1 0, web-1 0.75', cost })
        judgeSeries(page, { ...memory, story, required: 'db-1 1, web-1 0.5', cost })
        reading = { cpu: 0.1, memory: 0.2 }
        await round()
        judgeSeries(await look(), {
          ...cpu,
          story: 'Then web-1 gave cpu 0.1.',
          required: 'db-1 0, web-1 0.1',
          cost,
        })
      },
    )
  })

  check('forgets the levels of a server that is down', { after: shown }, async () => {
    let isUp = true
    const flapping = async (): Promise<Reading> => {
      if (isUp) return { cpu: 0.9, memory: 0.9 }
      throw new Error('gone')
    }
    await useMonitor(
      startMonitor,
      { checks: { 'web-1': flapping, 'db-1': up(0.5, 0.5) } },
      async ({ look, round }) => {
        const before = await look()
        const cost = 'The board shows a load that nobody has.'
        judgeSeries(before, { ...cpu, story: 'Before the first round', required: 'nothing', cost })
        await round()
        isUp = false
        await round()
        const page = await look()
        const found = seriesIn(page, cpu.name)
        if (found.includes('web-1 0.9'))
          misconception('web-1 is down, and still reads as it did when it was last seen.')
        if (/web-1 (0|NaN)$/.test(found)) misconception('web-1 is down, and reads as a server that is idle.')
        const story = 'web-1 was up at 0.9, then down.'
        judgeSeries(page, { ...cpu, story, required: 'db-1 0.5', cost })
        judgeSeries(page, { ...memory, story, required: 'db-1 0.5', cost })
        isUp = true
        await round()
        judgeSeries(await look(), {
          ...cpu,
          story: 'Then web-1 was up again.',
          required: 'db-1 0.5, web-1 0.9',
          cost,
        })
      },
    )
  })

  check('ignores a reading that comes too late', { after: shown }, async () => {
    const answer = Promise.withResolvers<Reading>()
    await useMonitor(
      startMonitor,
      { checks: { 'web-1': () => answer.promise, 'db-1': up(0.5, 0.5) }, timeoutMs: 500 },
      async ({ look, round }) => {
        await Promise.race([round(), late(2_500)])
        answer.resolve({ cpu: 0.9, memory: 0.9 })
        await late(20)
        judgeSeries(await look(), {
          ...cpu,
          story: 'The check of web-1 was given up, and answered 0.9 afterwards.',
          required: 'db-1 0.5',
          cost: 'It is counted as down, and looks alive.',
        })
      },
    )
  })
}
