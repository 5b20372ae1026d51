import { candidate, stage } from '@firedrill/judge/testing'
import { checkDowntime } from './checks/downtime.ts'
import { checkSystems } from './checks/systems.ts'
import { checkTable } from './checks/table.ts'
import { checkWindows } from './checks/windows.ts'

const risk = candidate<typeof import('./risk-table.ts')>()
const abroad = candidate<typeof import('./risk-table.ts')>({ env: { TZ: 'America/New_York' } })

stage('downtime', () => checkDowntime(risk))
stage('windows', () => checkWindows(risk, abroad))
stage('table', () => checkTable(risk))
stage('systems', () => checkSystems(risk))
