import { stage } from '@firedrill/judge/testing'
import { checkArguments } from './checks/arguments.ts'
import { checkRefusals } from './checks/refusals.ts'
import { checkStreams } from './checks/streams.ts'

stage('arguments', checkArguments)
stage('refusals', checkRefusals)
stage('streams', checkStreams)
