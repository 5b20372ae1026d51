import { spawnSync } from 'node:child_process'
import { findProgram } from '@firedrill/course/programs'
import { Counter, Gauge, Histogram, Registry, Summary } from 'prom-client'
import { expect, test } from 'vitest'
import { whereInstalled } from '../../programs/where-installed.ts'
import { parseExposition } from './parse-exposition.ts'

/** Whether promtool reads an exposition; its advice on names is not asked for here. */
const isReadByPromtool = (text: string): boolean => {
  const { status, stderr } = spawnSync(findProgram('promtool') ?? '', ['check', 'metrics'], {
    input: text,
    encoding: 'utf8',
  })
  // 1: it does not parse; 3: it parses, and the names could be better.
  if (status === 1 && !/text format parsing error/.test(stderr)) throw new Error(stderr)
  return status !== 1
}

const isReadByUs = (text: string): boolean => {
  try {
    parseExposition(text)
    return true
  } catch {
    return false
  }
}

const histogram = '# TYPE h histogram\nh_bucket{le="1"} 1\nh_bucket{le="+Inf"} 1\nh_sum 1\nh_count 1\n'

whereInstalled(['promtool'], () => {
  test.for([
    'a 1\n',
    'a 1',
    'a\n',
    'a one\n',
    'a Nan\n',
    'a +Inf\n',
    'a -inf\n',
    'a{b="c",} 1\n',
    'a{b="c" d="e"} 1\n',
    'a{b=c} 1\n',
    'a{b="\\t"} 1\n',
    'a{b="\\\\\\n\\""} 1\n',
    'a{b:c="d"} 1\n',
    'a-b 1\n',
    'a 1 2\n',
    'a 1 2 3\n',
    'a 1\r\n',
    '# TYPE a counter\n# TYPE a counter\na 1\n',
    'a 1\n# TYPE a counter\n',
    '# TYPE a wrong\na 1\n',
    '# HELP a b\n# HELP a b\na 1\n',
    '# anything\n\n \t\na{ b = "c" } 1\n',
    histogram,
    '[object Promise]\n',
    '<html></html>\n',
  ])('promtool and we read, or refuse, the same: %j', (text) => {
    expect(isReadByUs(text)).toBe(isReadByPromtool(text))
  })

  test('promtool reads what prom-client exposes, as we do.', async () => {
    const registers = [new Registry()]
    const labels = ['', '"', '\\', '\n', '}', 'é', '🔥']
    const counter = new Counter({ name: 'jobs_total', help: 'Jobs\\\n', labelNames: ['queue'], registers })
    const gauge = new Gauge({ name: 'depth', help: 'Depth.', labelNames: ['queue'], registers })
    for (const queue of labels) {
      counter.inc({ queue }, 1e21)
      gauge.set({ queue }, Number.NaN)
    }
    new Histogram({ name: 'wait_seconds', help: 'Wait.', registers }).observe(0.3)
    new Summary({ name: 'size_bytes', help: 'Size.', registers }).observe(3)
    const text = await registers[0]?.metrics()
    expect(isReadByPromtool(text ?? '')).toBe(true)
    expect(parseExposition(text ?? '')).toHaveLength(4)
  })
})
