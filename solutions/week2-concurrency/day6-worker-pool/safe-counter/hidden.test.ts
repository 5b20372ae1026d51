import { candidate, driver, stage } from '@firedrill/judge/testing'
import { checkCounter } from './checks/counter.ts'
import { checkLock } from './checks/lock.ts'
import { checkThreads } from './checks/threads.ts'

const { SafeCounter } = candidate<typeof import('./safe-counter.ts')>()
const threads = driver<typeof import('./driver.ts')>('./driver.ts')

stage('counter', () => checkCounter(SafeCounter))
stage('threads', () => checkThreads(threads))
stage('lock', () => checkLock(threads))
