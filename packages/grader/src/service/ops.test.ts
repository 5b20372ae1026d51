import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { loadPart } from './engine/load-part.ts'
import { createMetrics } from './metrics.ts'
import { bring, graded } from './service-fixture.ts'

const ops = join(repository, 'packages/grader/ops')
const read = (name: string): string => readFileSync(join(ops, name), 'utf8')

const promtool = (...args: string[]) => {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { cwd: ops, encoding: 'utf8' })
  return { status, words: error ? `${error.message}: apt-get install prometheus` : stdout + stderr }
}

/** The service's page, with something of everything on it. */
const renderPage = async (): Promise<string> => {
  const { prometheus } = await loadPart(repository)
  const metrics = createMetrics(prometheus)
  metrics.stored(bring({ id: '1', token: '1' }, graded(10)), 'stored')
  metrics.swept({ expired: 1, died: 0 })
  const rows = [{ state: 'queued', kind: 'live', count: 3, age: 12 }]
  const { text } = await metrics.render(
    async <Row>(sql: string) => (sql.includes('worker') ? [{ count: 2 }] : rows) as Row[],
  )
  return text
}

test('promtool finds the rules right, and what their tests say they do', () => {
  expect(promtool('check', 'rules', 'rules.yml')).toMatchObject({ status: 0 })
  expect(promtool('test', 'rules', 'rules.test.yml')).toMatchObject({ status: 0 })
})

test('every alert has a test in which it fires, and says what to do', () => {
  const alerts = [...read('rules.yml').matchAll(/- alert: (\w+)/g)].map(([, name]) => name)
  const fired = new Set(
    [...read('rules.test.yml').matchAll(/alertname: (\w+)\n\s+exp_alerts:\n/g)].map(([, name]) => name),
  )
  expect(alerts.length).toBeGreaterThan(5)
  expect(alerts.filter((name) => !fired.has(name))).toEqual([])
  expect(read('rules.yml').match(/^ +action: /gm)).toHaveLength(alerts.length)
})

test('rules and dashboard ask for nothing that the service does not tell', async () => {
  const page = await renderPage()
  const told = new Set([...page.matchAll(/^(firedrill_grade_\w+?)(?:\{| )/gm)].map(([, name]) => name))
  const recorded = new Set([...read('rules.yml').matchAll(/record: (\S+)/g)].map(([, name]) => name))
  const asked = [
    ...`${read('rules.yml')}${read('dashboard.json')}`.matchAll(/firedrill_grade[_:][\w:]+/g),
  ].map(([name]) => name)
  expect(asked.length).toBeGreaterThan(20)
  expect([...new Set(asked)].filter((name) => !told.has(name) && !recorded.has(name))).toEqual([])
})

test('the page holds the queue, the workers, verdicts and times, and promtool reads it', async () => {
  const page = await renderPage()
  expect(page).toContain('firedrill_grade_jobs{state="queued",kind="live"} 3')
  expect(page).toContain('firedrill_grade_queue_age_seconds{kind="live"} 12')
  expect(page).toContain('firedrill_grade_workers 2')
  expect(page).toContain('firedrill_grade_verdicts_total{status="pass",source="judge",tier="T2"} 1')
  expect(page).toContain('firedrill_grade_judging_seconds_bucket{le="0.05",tier="T2"} 1')
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
    input: page,
    encoding: 'utf8',
  })
  expect({ status, words: stdout + stderr }).toEqual({ status: 0, words: '' })
})
