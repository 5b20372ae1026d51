import { candidate, stage } from '@firedrill/judge/testing'
import { checkAnswers } from './checks/answers.ts'
import { checkOrder } from './checks/order.ts'
import { checkSummary } from './checks/summary.ts'

const { checkAll, summarise } = candidate<typeof import('./check-all.ts')>()

stage('answers', () => checkAnswers(checkAll))
stage('order', () => checkOrder(checkAll))
stage('summary', () => checkSummary(summarise))
