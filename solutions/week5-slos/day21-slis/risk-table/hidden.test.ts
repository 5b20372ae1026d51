import { candidate, stage } from '@firedrill/judge/testing'
import { checkDowntime } from './checks/downtime.ts'
import { checkSystems } from './checks/systems.ts'
import { checkTable } from './checks/table.ts'
import { checkWindows } from './checks/windows.ts'

const risk = candidate<typeof import('./risk-table.ts')>()

stage('downtime', () => checkDowntime(risk))
stage('windows', () => checkWindows(risk))
stage('table', () => checkTable(risk))
stage('systems', () => checkSystems(risk))
