import { readdirSync } from 'node:fs'
import { findProgram } from '@firedrill/course/programs'
import { expect, test } from 'vitest'
import { makeFixtureCourse } from './fixture-course.ts'

const isHere = findProgram('prometheus') !== null && findProgram('alertmanager') !== null

test('lab up prometheus starts the real ones until Ctrl-C; without them it says what brings them', async () => {
  const course = makeFixtureCourse()
  const { code, stdout, stderr } = await course.drill(
    ['lab', 'up', 'prometheus', '--json', '--target', 'http://127.0.0.1:9/metrics'],
    { signal: { name: 'SIGINT', whenStdout: /urls/ } },
  )
  if (!isHere) {
    process.stderr.write(
      'blocked: prometheus, alertmanager, apt-get install -y prometheus prometheus-alertmanager\n',
    )
    expect({ code, stderr }).toEqual({
      code: 3,
      stderr: expect.stringMatching(/blocked: .*apt-get install -y prometheus/),
    })
    return
  }
  expect(code).toBe(130)
  expect(JSON.parse(stdout)).toEqual({
    version: 1,
    urls: { prometheus: expect.stringMatching(/^http:/), alertmanager: expect.stringMatching(/^http:/) },
    targets: ['http://127.0.0.1:9/metrics'],
  })
  expect(readdirSync(course.scratch).filter((name) => /prometheus|alertmanager/.test(name))).toEqual([])
})

test.for([
  [['prometheus', '--target', 'localhost:8000'], '"localhost:8000" is no address to scrape.'],
  [['grafana'], '"grafana" is no service of the lab.'],
  [['--target', 'http://127.0.0.1:9/metrics'], '--target is for Prometheus alone.'],
] as const)('lab up %j is a slip of the command line', async ([args, message]) => {
  const course = makeFixtureCourse()
  const { code, stderr } = await course.drill(['lab', 'up', ...args])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(message) })
})
