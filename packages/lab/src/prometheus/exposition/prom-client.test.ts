import * as fc from 'fast-check'
import { Counter, Gauge, Histogram, Registry, Summary } from 'prom-client'
import { expect, test } from 'vitest'
import { seriesOf } from './family.ts'
import { parseExposition } from './parse-exposition.ts'

/** What somebody may put into a label: quotes, backslashes, line feeds, anything. */
const labelValue = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.constantFrom('', '"', '\\', '\n', '\\n', ' ', '}', ',', '#'),
)
const value = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0, 1e-7, 1e21))
const amount = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })
const entries = <T>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(fc.tuple(labelValue, one), { selector: ([label]) => label, maxLength: 5 })
const helpText = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed())

test.for([false, true])(
  'What prom-client exposes is read as it was set (OpenMetrics: %j).',
  async (isOpenMetrics) => {
    await fc.assert(
      fc.asyncProperty(
        entries(amount),
        entries(value),
        fc.array(amount),
        helpText,
        async (counts, levels, times, help) => {
          const registry = registryOf(isOpenMetrics)
          const registers = [registry]
          const counter = new Counter({ name: 'jobs_total', help, labelNames: ['queue'], registers })
          const gauge = new Gauge({ name: 'depth', help, labelNames: ['queue'], registers })
          const histogram = new Histogram({ name: 'wait_seconds', help, buckets: [0.1, 1, 10], registers })
          const summary = new Summary({ name: 'size_bytes', help, registers })
          for (const [queue, count] of counts) counter.inc({ queue }, count)
          for (const [queue, level] of levels) gauge.set({ queue }, level)
          for (const time of times) histogram.observe(time)
          for (const time of times) summary.observe(time)
          const families = parseExposition(await registry.metrics(), { isOpenMetrics })
          expect(families.map((family) => family.type)).toEqual(['counter', 'gauge', 'histogram', 'summary'])
          for (const family of families) expect(family.help).toBe(help.replace(/^[ \t]+/, ''))
          const found = new Map(
            families.flatMap(({ samples }) => samples).map((one) => [seriesOf(one), one.value]),
          )
          for (const [queue, count] of counts)
            expect(found.get(seriesOf({ name: 'jobs_total', labels: { queue } }))).toBe(count)
          for (const [queue, level] of levels) {
            // An exposition has one zero.
            expect(found.get(seriesOf({ name: 'depth', labels: { queue } }))).toBe(level === 0 ? 0 : level)
          }
          expect(found.get('wait_seconds_count')).toBe(times.length)
          expect(found.get('wait_seconds_bucket{le="1"}')).toBe(times.filter((time) => time <= 1).length)
          expect(found.get('size_bytes_count')).toBe(times.length)
        },
      ),
    )
  },
)

const registryOf = (isOpenMetrics: boolean): Registry => {
  const registry = new Registry()
  if (isOpenMetrics) registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE as never)
  return registry
}
