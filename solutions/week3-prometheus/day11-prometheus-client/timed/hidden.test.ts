import { driver, engine, stage } from '@firedrill/judge/testing'
import { compareEngines } from '@firedrill/lab'
import { checkFunctions } from './checks/functions.ts'
import { checkMethods } from './checks/methods.ts'
import { checkPromises } from './checks/promises.ts'
import { run, useTiming } from './checks/timings.ts'

const { start } = driver<typeof import('./driver.ts')>('./driver.ts')

stage('functions', () => void checkFunctions(start))
stage('promises', () => checkPromises(start))
stage('methods', () => checkMethods(start))

engine(() =>
  useTiming(start, async ({ driver: timing, url }) => {
    for (const how of ['returns', 'throws', 'rejects'] as const) await run(timing, how, how)
    return await compareEngines(url)
  }),
)
