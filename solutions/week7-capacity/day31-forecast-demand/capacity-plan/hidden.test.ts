import { candidate, stage } from '@firedrill/judge/testing'
import { checkFleet } from './checks/fleet.ts'
import { checkOrder } from './checks/order.ts'
import { checkRecommend } from './checks/recommend.ts'
import { checkServers } from './checks/servers.ts'

const plan = candidate<typeof import('./capacity-plan.ts')>()
const abroad = candidate<typeof import('./capacity-plan.ts')>({ env: { TZ: 'America/New_York' } })

stage('servers', () => checkServers(plan))
stage('order', () => checkOrder(plan, abroad))
stage('recommend', () => checkRecommend(plan))
stage('fleet', () => checkFleet(plan))
