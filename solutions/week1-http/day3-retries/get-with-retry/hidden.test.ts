import { candidate, stage } from '@firedrill/judge/testing'
import { checkRetryAfter } from './checks/retry-after.ts'
import { stepsOf } from './checks/steps.ts'
import { checkTries } from './checks/tries.ts'
import { checkWaits } from './checks/waits.ts'

const { getWithRetry } = candidate<typeof import('./get-with-retry.ts')>()
const steps = stepsOf(candidate<typeof import('./get-with-retry.ts')>({ clock: 'virtual' }).getWithRetry)

stage('tries', () => checkTries(getWithRetry))
stage('waits', () => checkWaits(steps))
stage('retry-after', () => checkRetryAfter(steps))
