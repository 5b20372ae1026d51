import { candidate, stage } from '@firedrill/judge/testing'
import { checkClock } from './checks/clock.ts'
import { checkPlaces } from './checks/places.ts'
import { checkPlan } from './checks/plan.ts'

const { fetchAll, plan } = candidate<typeof import('./fetch-all.ts')>()

stage('places', () => checkPlaces(fetchAll))
stage('clock', () => checkClock(fetchAll))
stage('plan', () => checkPlan(plan))
