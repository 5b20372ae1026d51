import { candidate, stage } from '@firedrill/judge/testing'
import { checkCounters } from './checks/counters.ts'
import { checkHistogram } from './checks/histogram.ts'
import { checkProbes } from './checks/probes.ts'

const series = candidate<typeof import('./from-series.ts')>()

stage('counters', () => checkCounters(series))
stage('histogram', () => checkHistogram(series))
stage('probes', () => checkProbes(series))
