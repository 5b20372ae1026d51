import { engine, stage } from '@firedrill/judge/testing'
import { compareEngines } from '@firedrill/lab'
import { checkErrors, ratiosOf, round } from './checks/errors.ts'
import { checkLatency } from './checks/latency.ts'
import { checkSaturation } from './checks/saturation.ts'
import { list, startShop } from './checks/shop.ts'
import { checkTraffic, sendMix } from './checks/traffic.ts'

stage('traffic', () => void checkTraffic())
stage('errors', checkErrors)
stage('latency', checkLatency)
stage('saturation', checkSaturation)

engine(async () => {
  const shop = await startShop()
  const required = list(ratiosOf(await sendMix(shop)))
  return await compareEngines(`${shop.url}/metrics`, async ({ query }) => {
    const ratios = await query('sum by (route) (app_errors_total) / sum by (route) (app_requests_total)')
    const found = list(
      Object.fromEntries(ratios.map(({ labels, value }) => [labels.route ?? '', round(value)])),
    )
    return found === required ? null : `Prometheus divides to ${found}, the judge to ${required}`
  })
})
