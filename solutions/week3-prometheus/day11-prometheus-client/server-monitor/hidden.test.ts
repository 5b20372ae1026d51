import { candidate, engine, stage } from '@firedrill/judge/testing'
import { compareEngines } from '@firedrill/lab'
import { checkChecks } from './checks/checks.ts'
import { checkLevels } from './checks/levels.ts'
import { down, up, useMonitor } from './checks/monitors.ts'
import { checkPage } from './checks/page.ts'

const { startMonitor } = candidate<typeof import('./monitor.ts')>()

stage('checks', () => checkChecks(startMonitor))
stage('levels', () => checkLevels(startMonitor))
stage('page', () => checkPage(startMonitor))

engine(() =>
  useMonitor(startMonitor, { checks: { 'web-1': up(), 'db-1': down } }, async ({ url, round }) => {
    await round()
    return await compareEngines(url)
  }),
)
