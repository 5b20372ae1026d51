import { candidate, driver, stage } from '@firedrill/judge/testing'
import { checkChecks } from './checks/check.ts'
import { checkCompare } from './checks/compare.ts'
import { checkPool } from './checks/pool.ts'
import { checkSweep } from './checks/sweep.ts'

const { checkServer, createPool, sweep } = candidate<typeof import('./parallel-checker.ts')>()
const { pushIn } = driver<typeof import('./driver.ts')>('./driver.ts')
const onOurClock = candidate<typeof import('./parallel-checker.ts')>({ clock: 'virtual' })

stage('pool', () => checkPool(createPool, pushIn))
stage('check', () => checkChecks(checkServer))
stage('sweep', () => checkSweep(sweep))
stage('compare', () => checkCompare(onOurClock))
