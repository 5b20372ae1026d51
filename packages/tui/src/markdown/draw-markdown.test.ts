import { expect, test } from 'vitest'
import { type Role, textOf } from '../text/lines.ts'
import { drawMarkdown, type Page } from './draw-markdown.ts'

const page: Page = { columns: 60, hasLinks: false }
const text = (markdown: string, patch: Partial<Page> = {}): string[] =>
  drawMarkdown(markdown, { ...page, ...patch }).map((line) => textOf(line).trimEnd())
const rolesOf = (markdown: string): [string, Role][] =>
  drawMarkdown(markdown, page).flatMap((line) =>
    line.map((piece): [string, Role] => [piece.text, piece.role]),
  )

test('bold, italic and code lose their marks and keep their meaning', () => {
  const roles = rolesOf('A **bold** and an *italic* word, and `a < b && c`.')
  expect(roles).toContainEqual(['bold', 'strong'])
  expect(roles).toContainEqual(['italic', 'emphasis'])
  expect(roles).toContainEqual(['a < b && c', 'code'])
})

test('the title of a page is left out, another heading stands out', () => {
  expect(rolesOf('# Page\n\n## Part `x`\n\nText')).toEqual([
    ['Part x', 'heading'],
    ['', 'plain'],
    ['Text', 'plain'],
  ])
})

test('a link is followed by its address, but for a terminal that follows it', () => {
  const markdown = 'See [the page](https://example.org/a) or <https://example.org/b>.'
  expect(text(markdown)).toEqual(['See the page (https://example.org/a) or', 'https://example.org/b.'])
  expect(text(markdown, { hasLinks: true })).toEqual(['See the page or https://example.org/b.'])
  const [line = []] = drawMarkdown(markdown, { ...page, hasLinks: true })
  expect(line).toContainEqual({ text: 'the page', role: 'link', href: 'https://example.org/a' })
})

test('a link that is no page of the web cannot be followed', () => {
  const [line = []] = drawMarkdown('[run](javascript:alert(1))', { ...page, hasLinks: true })
  expect(line.map(({ href }) => href)).toEqual([undefined])
})

test.each([
  [
    'ts',
    'const a: string = "b" // c',
    [
      ['const', 'keyword'],
      ['"b"', 'string'],
      ['// c', 'comment'],
    ],
  ],
  [
    'js',
    'await body.dump()',
    [
      ['await', 'keyword'],
      ['dump', 'name'],
    ],
  ],
  [
    'yaml',
    'for: 5m # why',
    [
      ['for', 'name'],
      ['# why', 'comment'],
    ],
  ],
  [
    'sh',
    'for f in *; do echo "$f"; done',
    [
      ['for', 'keyword'],
      ['echo', 'keyword'],
    ],
  ],
  [
    'promql',
    'rate(up{job="a"}[5m]) > 0.5',
    [
      ['rate', 'name'],
      ['"a"', 'string'],
      ['0.5', 'number'],
    ],
  ],
  [
    'json',
    '{ "up": true }',
    [
      ['"up"', 'name'],
      ['true', 'number'],
    ],
  ],
] as const)('%s is highlighted', (language, code, expected) => {
  const roles = rolesOf(`\`\`\`${language}\n${code}\n\`\`\``)
  for (const [word, role] of expected) expect(roles).toContainEqual([word, role])
})

test('code of a language nobody knows is shown as it is', () => {
  expect(text('```cobol\n  MOVE A TO B.\n```')).toEqual(['    MOVE A TO B.'])
})

test('a line of code that is too long goes on further in', () => {
  expect(text('```ts\n  const sum = one + two + three\n```', { columns: 20 })).toEqual([
    '    const sum = one',
    '      + two + three',
  ])
})

test('a table fits the width: columns give way, then rows become lists', () => {
  const table = '| status | means | n |\n|---|---|--:|\n| 503 | unavailable for now, later not | 3 |'
  expect(text(table, { columns: 60 })).toEqual([
    'status  means                           n',
    '──────  ──────────────────────────────  ─',
    '503     unavailable for now, later not  3',
  ])
  for (const line of text(table, { columns: 30 })) expect(line.length).toBeLessThanOrEqual(30)
  expect(text(table, { columns: 14 })).toEqual([
    'status: 503',
    'means:',
    '  unavailable',
    '  for now,',
    '  later not',
    'n: 3',
  ])
})

test('lists nest and hang, quotes have a bar', () => {
  expect(text('1. one two three\n   - four\n2. five\n\n> six', { columns: 12 })).toEqual([
    '1. one two',
    '   three',
    '   • four',
    '2. five',
    '',
    '│ six',
  ])
})

test('control characters never get through', () => {
  expect(text('a\u001b[2Jb `\u0007c`').join('')).toBe('ab c')
})
