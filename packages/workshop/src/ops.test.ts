import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { loadPart } from '@firedrill/grader/database'
import { expect, test } from 'vitest'
import { createMetrics } from './metrics.ts'

const ops = join(repository, 'packages/workshop/ops')
const testFiles = ['rules.test.yml', 'rules-slow.test.yml']
const read = (name: string): string => readFileSync(join(ops, name), 'utf8')

const promtool = (...args: string[]) => {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { cwd: ops, encoding: 'utf8' })
  return { status, words: error ? `${error.message}: apt-get install prometheus` : stdout + stderr }
}

/** The host's page, with something of everything on it. */
const renderPage = async (): Promise<string> => {
  const metrics = createMetrics((await loadPart(repository)).prometheus)
  metrics.took({ fresh: 3, repeated: 1 })
  metrics.answered({ path: '/api/entries', status: 200, seconds: 0.07 })
  return (await metrics.render({ learners: 30, connected: 29, boards: 2 })).text
}

test('promtool finds the rules right, and what their tests say they do', () => {
  expect(promtool('check', 'rules', 'rules.yml')).toMatchObject({ status: 0 })
  for (const tests of testFiles) expect(promtool('test', 'rules', tests)).toMatchObject({ status: 0 })
}, 120_000)

test('every alert has a test in which it fires, and says what to do', () => {
  const alerts = [...read('rules.yml').matchAll(/- alert: (\w+)/g)].map(([, name]) => name)
  const fired = new Set(
    [
      ...testFiles
        .map(read)
        .join('')
        .matchAll(/alertname: (\w+)\n\s+exp_alerts:\n/g),
    ].map(([, name]) => name),
  )
  expect(alerts.length).toBeGreaterThan(5)
  expect(alerts.filter((name) => !fired.has(name))).toEqual([])
  expect(read('rules.yml').match(/^ +action: /gm)).toHaveLength(alerts.length)
})

test('rules and dashboard ask for nothing that the host, or its grading service, does not tell', async () => {
  const page = await renderPage()
  const told = new Set([...page.matchAll(/^(\w+?)(?:\{| )/gm)].map(([, name]) => name))
  const recorded = new Set([...read('rules.yml').matchAll(/record: (\S+)/g)].map(([, name]) => name))
  const asked = [
    ...`${read('rules.yml')}${read('dashboard.json')}`.matchAll(
      /(?:firedrill_workshop[_:]|process_|nodejs_)[\w:]+/g,
    ),
  ].map(([name]) => name)
  expect(asked.length).toBeGreaterThan(40)
  expect([...new Set(asked)].filter((name) => !told.has(name) && !recorded.has(name))).toEqual([])
})

test('the edge of a good try is a bucket of its own, or the objective could not be told', async () => {
  const edges = [...(await renderPage()).matchAll(/_bucket\{le="([^"]+)",path="\/api\/entries"\}/g)]
  expect(edges.map(([, edge]) => edge)).toContain('0.1')
  expect(read('rules.yml')).toContain('le="0.1"')
})

test('promtool reads the page', async () => {
  const page = await renderPage()
  expect(page).toContain('firedrill_workshop_requests_total{path="/api/entries",status="200"} 1')
  expect(page).toContain('firedrill_workshop_connected_learners 29')
  const lint = { input: page, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], lint)
  // What Node's own metrics are called is not ours to choose.
  const own = `${stdout}${stderr}`.split('\n').filter((line) => line.startsWith('firedrill'))
  expect(own).toEqual([])
  expect(status).toBeLessThanOrEqual(3)
})
