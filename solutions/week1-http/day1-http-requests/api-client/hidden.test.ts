import { candidate, stage } from '@firedrill/judge/testing'
import { callsOf } from './checks/calls.ts'
import { checkConnections } from './checks/connections.ts'
import { checkFailures } from './checks/failures.ts'
import { checkLog } from './checks/log.ts'
import { checkRequests } from './checks/requests.ts'
import { checkRetries } from './checks/retries.ts'

const { createClient } = candidate<typeof import('./client.ts')>()
const calls = callsOf(createClient)
const onStoppedClock = callsOf(candidate<typeof import('./client.ts')>({ clock: 'virtual' }).createClient)

stage('requests', () => checkRequests(calls))
stage('failures', () => checkFailures(calls))
stage('retries', () => checkRetries(calls, onStoppedClock))
stage('log', () => checkLog(calls))
stage('connections', () => checkConnections(calls))
