import { candidate, stage } from '@firedrill/judge/testing'
import { checkBacktest } from './checks/backtest.ts'
import { checkInterval } from './checks/interval.ts'
import { checkLine } from './checks/line.ts'
import { checkSeries } from './checks/series.ts'
import { checkWeek } from './checks/week.ts'

const forecast = candidate<typeof import('./demand-forecast.ts')>()
const abroad = candidate<typeof import('./demand-forecast.ts')>({ env: { TZ: 'America/New_York' } })

stage('series', () => checkSeries(forecast))
stage('line', () => checkLine(forecast))
stage('interval', () => checkInterval(forecast))
stage('week', () => checkWeek(forecast, abroad))
stage('backtest', () => checkBacktest(forecast))
