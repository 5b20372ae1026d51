import { expect, test } from 'vitest'
import { parseExposition } from './parse-exposition.ts'

/** In our own words, every feature of the text format once. */
const everything = `# A comment is nobody's business.
# HELP jobs_total Jobs that ended.\\nWith a \\\\ in it.
# TYPE jobs_total counter
jobs_total{queue="mail",outcome="ok"} 10
jobs_total{queue="mail",outcome="failed",} 2 1395066363000

\tqueue_depth  { queue = "say \\"hi\\"\\n\\\\" }\t-1.5e3
untold NaN
lowest -Inf
# TYPE wait_seconds histogram
wait_seconds_bucket{le="0.5"} 1
wait_seconds_bucket{le="1"} 1
wait_seconds_bucket{le="+Inf"} 3
wait_seconds_sum 12.5
wait_seconds_count 3
# TYPE size_bytes summary
size_bytes{quantile="0.5"} 4
size_bytes_sum 9
size_bytes_count 2
`

test('Names, labels, escapes, values, timestamps, help and types are read.', () => {
  const families = parseExposition(everything)
  expect(families.map(({ name, type }) => [name, type])).toEqual([
    ['jobs_total', 'counter'],
    ['queue_depth', 'untyped'],
    ['untold', 'untyped'],
    ['lowest', 'untyped'],
    ['wait_seconds', 'histogram'],
    ['size_bytes', 'summary'],
  ])
  expect(families[0]?.help).toBe('Jobs that ended.\nWith a \\ in it.')
  const samples = families.flatMap((family) => family.samples)
  expect(samples.slice(0, 5)).toEqual([
    { name: 'jobs_total', labels: { queue: 'mail', outcome: 'ok' }, value: 10, timestamp: null },
    {
      name: 'jobs_total',
      labels: { queue: 'mail', outcome: 'failed' },
      value: 2,
      timestamp: 1_395_066_363_000,
    },
    { name: 'queue_depth', labels: { queue: 'say "hi"\n\\' }, value: -1500, timestamp: null },
    { name: 'untold', labels: {}, value: Number.NaN, timestamp: null },
    { name: 'lowest', labels: {}, value: Number.NEGATIVE_INFINITY, timestamp: null },
  ])
})

test('No metrics are an exposition too.', () => {
  expect(parseExposition('')).toEqual([])
  expect(parseExposition('\n')).toEqual([])
})

const histogram = (...lines: string[]): string =>
  `# TYPE h histogram\n${lines.map((line) => `h_${line}\n`).join('')}`

test.for([
  ['a 1', 'line 1: the last line does not end in a line feed'],
  ['a 1\r\n', 'line 1: "1\\r" is no number'],
  ['a\n', 'line 1: expected a value, got the end of the line'],
  ['a 1 2 3\n', 'line 1: expected the end of the line, got "3"'],
  ['a 1 1.5\n', 'line 1: "1.5" is no timestamp'],
  ['a 0x10\n', 'line 1: "0x10" is no number'],
  ['a 1_000\n', 'line 1: "1_000" is no number'],
  ['a undefined\n', 'line 1: "undefined" is no number'],
  ['1a 1\n', 'line 1: expected a metric name, got "1a 1"'],
  ['a-b 1\n', 'line 1: "-b" is no number'],
  ['a{b:c="1"} 1\n', 'line 1: expected "=", got ":c=\\"1\\"} 1"'],
  ['a{b=1} 1\n', 'line 1: expected a label value in double quotes, got "1} 1"'],
  ['a{b="1" c="2"} 1\n', 'line 1: expected "," or "}", got "c=\\"2\\"} 1"'],
  ['a{,b="1"} 1\n', 'line 1: expected a label name or "}", got ",b=\\"1\\"} 1"'],
  ['a{b="1"\n', 'line 1: expected "," or "}", got the end of the line'],
  ['a{b="\\t"} 1\n', 'line 1: \\t is no escape: only \\\\, \\" and \\n are'],
  ['a{b="1",b="2"} 1\n', 'line 1: the label b is given twice'],
  ['a 1\nb 1\na{c="d"} 1\n', 'line 3: a was left and comes again: its lines must stand together'],
  ['a{b="c",d="e"} 1\na{d="e",b="c"} 1\n', 'line 2: a{b="c",d="e"} is there twice'],
  ['a 1\n# TYPE a counter\n', 'line 2: TYPE of a comes after its samples'],
  ['# TYPE a counter\n# TYPE a gauge\n', 'line 2: a has a second TYPE'],
  ['# HELP a b\n# HELP a c\n', 'line 2: a has a second HELP'],
  ['# TYPE a number\n', 'line 1: "number" is no type of a metric'],
  ['# TYPE a-b gauge\n', 'line 1: TYPE needs a metric name'],
  [`${histogram('bucket{le="1"} 1', 'sum 1', 'count 1')}b 1\n`, 'line 5: h has no bucket le="+Inf"'],
  [histogram('bucket{le="+Inf"} 1', 'count 1'), 'line 3: h has no _sum'],
  [histogram('bucket{le="+Inf"} 1', 'sum 1'), 'line 3: h has no _count'],
  [
    histogram('bucket{le="+Inf"} 1', 'sum 1', 'count 2'),
    'line 4: h counts 2, and its bucket le="+Inf" holds 1',
  ],
  [
    histogram('bucket{le="1"} 2', 'bucket{le="+Inf"} 1', 'sum 1', 'count 1'),
    'line 5: the buckets of h fall: each holds what the ones before it hold',
  ],
  [
    histogram('bucket{le="2"} 1', 'bucket{le="1"} 1', 'bucket{le="+Inf"} 1', 'sum 1', 'count 1'),
    'line 6: the buckets of h are not in increasing order',
  ],
  [histogram('bucket 1', 'sum 1', 'count 1'), 'line 4: a bucket of h has no "le" that is a number'],
  ['# TYPE h histogram\nh 1\n', 'line 2: h is a histogram, and has a sample of its own name'],
  ['# TYPE s summary\ns 1\n', 'line 2: s has no "quantile" that is a number'],
])('%j is refused.', ([text = '', message = '']) => {
  expect(() => parseExposition(text)).toThrow(message)
})

test.for([
  ['a 1\n', 'line 1: expected "# EOF" last'],
  ['# TYPE a counter\na 1\n# EOF\n', 'line 2: a is a counter, and has a sample of its own name'],
  ['\n# EOF\n', 'line 1: OpenMetrics has no empty lines'],
  ['a 1 # b\n# EOF\n', 'line 1: expected the labels of an exemplar, got "b"'],
])('In OpenMetrics %j is refused.', ([text = '', message = '']) => {
  expect(() => parseExposition(text, { isOpenMetrics: true })).toThrow(message)
})
