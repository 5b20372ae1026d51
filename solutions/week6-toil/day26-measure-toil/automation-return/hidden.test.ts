import { candidate, stage } from '@firedrill/judge/testing'
import { checkCompare } from './checks/compare.ts'
import { checkPlan } from './checks/plan.ts'
import { checkReturns } from './checks/returns.ts'

const automation = candidate<typeof import('./automation-return.ts')>()

stage('returns', () => checkReturns(automation))
stage('plan', () => checkPlan(automation))
stage('compare', () => checkCompare(automation))
