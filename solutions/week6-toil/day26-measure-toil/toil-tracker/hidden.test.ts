import { candidate, driver, stage } from '@firedrill/judge/testing'
import { checkRecords } from './checks/records.ts'
import { checkReport } from './checks/report.ts'
import { checkStore } from './checks/store.ts'

const toil = candidate<typeof import('./toil-tracker.ts')>()
const { tamper } = driver<typeof import('./driver.ts')>('./driver.ts')

stage('records', () => checkRecords(toil, tamper))
stage('report', () => checkReport(toil))
stage('store', () => checkStore(toil))
