import { candidate, stage } from '@firedrill/judge/testing'
import { checkConfig } from './checks/config.ts'
import { checkReport } from './checks/report.ts'
import { checkRows } from './checks/rows.ts'
import { checkTable } from './checks/table.ts'

const checker = candidate<typeof import('./checker.ts')>()

stage('config', () => checkConfig(checker))
stage('checks', () => checkRows(checker))
stage('table', () => checkTable(checker))
stage('report', () => checkReport(checker))
