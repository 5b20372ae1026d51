import { expect, test } from 'vitest'
import { readLearner } from './read-learner.ts'

const read = (text: string) => readLearner({ text, digest: '' }, 'folder')

test('a learner is who learner.yaml names, as it is written there', () => {
  expect(read('# mine\nid: 007\nname: "Ada L."\n')).toEqual({
    learner: { id: '007', name: 'Ada L.' },
    ownId: '007',
    note: null,
  })
})

test('without a learner.yaml the submission’s own name stands in, and questions are asked of nobody', () => {
  expect(readLearner(undefined, 'folder')).toEqual({
    learner: { id: 'folder', name: '' },
    ownId: '',
    note: null,
  })
})

test.each([
  ['a list', '- id: x'],
  ['no YAML', 'id: ['],
  ['an id of two words', 'id: a b'],
  ['an id with a control character', 'id: "a\\e[2Kb"'],
  ['an id that never ends', `id: ${'a'.repeat(65)}`],
  ['no id', 'name: Ada'],
  ['deep nesting', '['.repeat(30_000)],
])('%s is told, and the submission’s own name stands in', (_name, text) => {
  const { learner, note } = read(text)
  expect(learner).toEqual({ id: 'folder', name: '' })
  expect(note).toMatch(/^learner\.yaml /)
})

test('a name of a novel’s length, or of several lines, is left out', () => {
  expect(read(`id: a\nname: ${'x'.repeat(101)}\n`)).toMatchObject({ learner: { id: 'a', name: '' } })
  expect(read('id: a\nname: "x\\ny"\n')).toMatchObject({ learner: { id: 'a', name: '' } })
})
