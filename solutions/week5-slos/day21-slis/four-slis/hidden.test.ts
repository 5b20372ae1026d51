import { candidate, stage } from '@firedrill/judge/testing'
import { checkAvailability } from './checks/availability.ts'
import { checkLatency } from './checks/latency.ts'
import { checkObjectives } from './checks/objectives.ts'
import { checkThroughput } from './checks/throughput.ts'

const slis = candidate<typeof import('./slis.ts')>()

stage('availability', () => checkAvailability(slis))
stage('latency', () => checkLatency(slis))
stage('throughput', () => checkThroughput(slis))
stage('objectives', () => checkObjectives(slis))
