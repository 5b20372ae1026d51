import { candidate, stage } from '@firedrill/judge/testing'
import { checkMarks } from './checks/marks.ts'
import { checkPatterns } from './checks/patterns.ts'
import { checkTickets } from './checks/tickets.ts'

const toil = candidate<typeof import('./toil-or-not.ts')>()

stage('patterns', () => checkPatterns(toil))
stage('marks', () => checkMarks(toil))
stage('tickets', () => checkTickets(toil))
