import { stage } from '@firedrill/judge/testing'
import { checkConflicts } from './checks/conflicts.ts'
import { checkFailures } from './checks/failures.ts'
import { checkReplay } from './checks/replay.ts'

stage('replay', checkReplay)
stage('conflicts', checkConflicts)
stage('failures', checkFailures)
