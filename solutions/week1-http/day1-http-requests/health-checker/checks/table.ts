import { check, misconception } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import type { Row } from '../types.ts'
import type { Checker } from './checker.ts'

export const checkTable = ({ formatTable }: Checker): void => {
  const judgeTable = async (rows: Row[], required: string[]): Promise<void> => {
    const table = String(await formatTable(rows))
    const lines = table.split('\n')
    const at = [...required, ''].findIndex((line, index) => lines[index] !== line)
    if (at >= 0 && lines[at]?.trimEnd() === required[at] && required[at] !== undefined) {
      misconception(`Line ${at + 1} ends with spaces: it is right up to there.`)
    }
    if (at === required.length && table === required.join('\n')) {
      misconception('The table does not end with a newline: the next command writes on behind it.')
    }
    expect(
      at < 0 && lines.length === required.length + 1,
      `Line ${at + 1} of the table is ${show(lines[at])} (required: ${show(required[at])}; a dot is a space, an arrow a tab). ${at === required.length - 1 ? 'Healthy is 2xx only; the count reaches the chat.' : 'A table that looks different each day cannot be compared by eye or by diff.'}`,
    ).toBe(true)
  }

  const prints = check('prints a table', () =>
    judgeTable(
      [
        { url: 'http://127.0.0.1:8080', status: 200, latencyMs: 12 },
        { url: 'http://10.0.0.7', status: null, latencyMs: 1043, error: 'unreachable' },
      ],
      [
        'URL                    STATUS       LATENCY',
        'http://127.0.0.1:8080  200            12 ms',
        'http://10.0.0.7        unreachable  1043 ms',
        '1 of 2 healthy',
      ],
    ),
  )

  check('grows with its widest text', { after: prints }, async () => {
    await judgeTable(
      [
        { url: 'http://b', status: 503, latencyMs: 123456 },
        { url: 'http://a.example/api', status: 204, latencyMs: 3 },
        { url: 'http://c', status: 300, latencyMs: 0 },
      ],
      [
        'URL                   STATUS    LATENCY',
        'http://b              503     123456 ms',
        'http://a.example/api  204          3 ms',
        'http://c              300          0 ms',
        '1 of 3 healthy',
      ],
    )
    await judgeTable(
      [{ url: 'x', status: null, latencyMs: 5, error: 'timeout' }],
      ['URL  STATUS   LATENCY', 'x    timeout     5 ms', '0 of 1 healthy'],
    )
  })

  check('rounds to whole milliseconds', { after: prints }, () =>
    judgeTable(
      [
        { url: 'http://a', status: 200, latencyMs: 12.7 },
        { url: 'http://b', status: 200, latencyMs: 0.2 },
      ],
      [
        'URL       STATUS  LATENCY',
        'http://a  200       13 ms',
        'http://b  200        0 ms',
        '2 of 2 healthy',
      ],
    ),
  )

  check('prints a table without rows', { after: prints }, () =>
    judgeTable([], ['URL  STATUS  LATENCY', '0 of 0 healthy']),
  )
}

const show = (line = ''): string => `"${line.replaceAll(' ', '·').replaceAll('\t', '→')}"`
