import { expect, test } from 'vitest'
import { startFire } from '../fire/fire.ts'
import { obeyLine } from '../fire/obey.ts'
import { mechanisms, sampleDrill, sampleFault } from '../samples.ts'
import { readLogs } from './logs.ts'

const begin = (kind: keyof typeof mechanisms) =>
  startFire({ drill: sampleDrill, fault: sampleFault(mechanisms[kind]), seed: '0000000a' })

test('a line stands once, with how often and since when', () => {
  const locked = readLogs(begin('token'), ['403'])
  expect(locked.length).toBeGreaterThan(0)
  for (const line of locked)
    expect(line).toMatch(/^\d\d:\d\d:\d\d(-\d\d:\d\d|      ) +\d+x o\d ERROR .* 403 client locked$/)
})

test('the clock of a log goes past midnight', () => {
  const { fire } = obeyLine(begin('token'), 'wait 90s')
  expect(readLogs(fire, ['403']).at(-1)).toMatch(/^23:5\d:\d\d-00:\d\d /)
})

test('all words have to be in a line, and what no line holds is said', () => {
  expect(readLogs(begin('leak'), ['o1', 'no such thing'])).toEqual([])
  const { told } = obeyLine(begin('leak'), 'logs o1 nothing')
  expect(told).toEqual([{ kind: 'log', lines: [], none: 'No line of the last five minutes holds that.' }])
})

test('a host that fails logs its failure, and no other host does', () => {
  const hosts = new Set(readLogs(begin('blackhole'), ['typeerror']).map((line) => / (o\d) /.exec(line)?.[1]))
  expect(hosts.size).toBe(1)
})
