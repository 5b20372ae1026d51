import { candidate, stage } from '@firedrill/judge/testing'
import { checkFailures } from './checks/failures.ts'
import { checkHeaders } from './checks/headers.ts'
import { checkQuestions } from './checks/questions.ts'

const practice = candidate<typeof import('./practice.ts')>()

stage('questions', () => checkQuestions(practice))
stage('failures', () => checkFailures(practice))
stage('headers', () => checkHeaders(practice))
