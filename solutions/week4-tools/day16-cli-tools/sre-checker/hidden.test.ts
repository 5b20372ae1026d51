import { stage } from '@firedrill/judge/testing'
import { checkChecks } from './checks/checks.ts'
import { checkConfig } from './checks/config.ts'
import { checkFormats } from './checks/formats.ts'
import { checkMetrics } from './checks/metrics.ts'
import { checkSignals } from './checks/signals.ts'

stage('config', checkConfig)
stage('checks', checkChecks)
stage('formats', checkFormats)
stage('metrics', checkMetrics)
stage('signals', checkSignals)
