import { candidate, stage } from '@firedrill/judge/testing'
import { checkBudget } from './checks/budget.ts'
import { checkClient } from './checks/client.ts'
import { checkLayers } from './checks/layers.ts'
import { checkStorm } from './checks/storm.ts'

const { countCalls, createBudget, createClient, simulate } = candidate<typeof import('./retry-storm.ts')>()

stage('layers', () => checkLayers(countCalls))
stage('budget', () => checkBudget(createBudget))
stage('client', () => checkClient(createClient))
stage('storm', () => checkStorm(simulate))
