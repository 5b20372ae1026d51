import { expect, test } from 'vitest'
import { type Edition, formatEdition, packOf, parseEdition } from './edition.ts'

const hash = 'a'.repeat(64)
const edition: Edition = {
  version: 1,
  edition: 'learners',
  course: '0123456789abcdef',
  commit: 'abcdef0123456789+',
  files: { 'packages/cli/bin/firedrill.mjs': hash, '.gitignore': hash },
}

test('What an edition says of itself is read as it was written, its files in order.', () => {
  expect(parseEdition(formatEdition(edition))).toEqual(edition)
  expect(Object.keys(JSON.parse(formatEdition(edition)).files)).toEqual([
    '.gitignore',
    'packages/cli/bin/firedrill.mjs',
  ])
})

test.each([
  '../escape',
  '/etc/passwd',
  'work/learner.yaml',
  '.firedrill/journal.jsonl',
  'a/../../b',
  '.git/hooks/post-checkout',
  'a/node_modules/b',
  'c:\\windows',
])('An edition that would write %s is none.', (path) => {
  expect(parseEdition(formatEdition({ ...edition, files: { [path]: hash } }))).toBeNull()
})

test.each(['', '{', '[]', '{"version":2}', JSON.stringify({ ...edition, course: 'mine' })])(
  '%j is no edition.',
  (text) => {
    expect(parseEdition(text)).toBeNull()
  },
)

test.each([
  [
    'solutions/week1-http/day1-http-requests/status-code/checks/calls.ts',
    { pack: 'sealed/week1-http/day1-http-requests.pack', path: 'status-code/checks/calls.ts' },
  ],
  ['solutions/tour/leaky-gauge/debrief.md', { pack: 'sealed/tour.pack', path: 'leaky-gauge/debrief.md' }],
  ['solutions/week1-http/package.json', null],
  ['exercises/tour/day.yaml', null],
])('%s is in %j', (file, at) => {
  expect(packOf(file)).toEqual(at)
})
