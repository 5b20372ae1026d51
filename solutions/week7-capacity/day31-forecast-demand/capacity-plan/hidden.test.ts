import { candidate, stage } from '@firedrill/judge/testing'
import { checkFleet } from './checks/fleet.ts'
import { checkOrder } from './checks/order.ts'
import { checkRecommend } from './checks/recommend.ts'
import { checkServers } from './checks/servers.ts'

const plan = candidate<typeof import('./capacity-plan.ts')>()
const newYork = candidate<typeof import('./capacity-plan.ts')>({ env: { TZ: 'America/New_York' } })
const auckland = candidate<typeof import('./capacity-plan.ts')>({ env: { TZ: 'Pacific/Auckland' } })

stage('servers', () => checkServers(plan))
stage('order', () => checkOrder(plan, { newYork, auckland }))
stage('recommend', () => checkRecommend(plan))
stage('fleet', () => checkFleet(plan))
