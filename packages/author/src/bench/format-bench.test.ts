import { expect, test } from 'vitest'
import { type Bench, toRow } from './bench.ts'
import { formatBench } from './format-bench.ts'

const row = { part: 'list', unit: 'ms', reference: 'node -e 0', referenceValue: 25 } as const
const bench: Bench = {
  version: 1,
  ok: false,
  machine: { node: 'v24.21.0', platform: 'linux', cpus: 2 },
  rows: [
    toRow({ ...row, name: 'list', value: 100, limit: 4 }),
    toRow({ ...row, name: 'first words', value: 250, limit: 8 }),
    toRow({ ...row, name: 'with quiet', value: 110, limit: null }),
    toRow({
      ...row,
      part: 'long',
      name: 'files',
      unit: '',
      reference: 'none',
      value: 3,
      referenceValue: 0,
      limit: 1,
    }),
  ],
  skipped: [
    { part: 'first-frame', reason: 'It is measured on Linux only.' },
    { part: 'grade', reason: 'blocked: T2 (no bwrap), apt-get install bubblewrap util-linux' },
  ],
  durationMs: 1,
}

test('A bench is a table, with what was skipped and the machine below it.', () => {
  expect(formatBench(bench)).toBe(`name            value  reference          ratio  limit  ok
list         100.0 ms  25.0 ms node -e 0   4.00   4.00  yes
first words  250.0 ms  25.0 ms node -e 0  10.00   8.00  NO
with quiet   110.0 ms  25.0 ms node -e 0   4.40      -
files               3  0 none                 -   1.00  NO
first-frame was skipped. It is measured on Linux only.
grade was skipped. blocked: T2 (no bwrap), apt-get install bubblewrap util-linux
Node v24.21.0, linux, 2 processors
`)
})

test('A share is told in percent, beside what is allowed.', () => {
  const share = { part: 'grade', name: 'off', unit: '%', value: 4.25, reference: 'allowed' } as const
  const rows = [toRow({ ...share, referenceValue: 15, limit: 1 })]
  expect(formatBench({ ...bench, rows, skipped: [] })).toContain(
    'off   4.3 %  15.0 % allowed   0.28   1.00  yes\n',
  )
})
