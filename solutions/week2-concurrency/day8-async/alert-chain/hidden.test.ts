import { candidate, stage } from '@firedrill/judge/testing'
import { checkChain } from './checks/chain.ts'
import { checkFailures } from './checks/failures.ts'
import { checkJudge } from './checks/judge.ts'

const { watch, judge } = candidate<typeof import('./watch.ts')>()

stage('judge', () => checkJudge(judge))
stage('chain', () => checkChain(watch))
stage('failures', () => checkFailures(watch))
