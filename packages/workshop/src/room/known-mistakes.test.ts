import { root } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { readKnownMistakes } from './known-mistakes.ts'
import { reportItem } from './report-item.ts'

const title = 'tells JSON from any other type, and from none'
const read = () =>
  readKnownMistakes(root, { solutionDir: 'solutions/week1-http/day1-http-requests/status-code' })

test('the named wrong answers of an item say how a check is failed, two for each at most', () => {
  const sentences = read().get(title) ?? []
  expect(sentences).toHaveLength(2)
  expect(sentences[0]).toContain('The type says who speaks')
  expect(readKnownMistakes(root, { solutionDir: 'solutions/nowhere' })).toEqual(new Map())
})

const cell = (misconception: string | null) =>
  ({ state: 'trying', tries: 1, failed: [{ id: 'c2', title, misconception }], seconds: null }) as never

test('they are told where the evidence of nobody named the idea', () => {
  const item = { id: 'day1/status-code', parSeconds: 60 }
  expect(reportItem(item, [cell(null)], read()).failing[0]?.known).toHaveLength(2)
  expect(reportItem(item, [cell('An idea.'), cell(null)], read()).failing[0]).toMatchObject({
    known: [],
    misconception: { sentence: 'An idea.', learners: 1 },
  })
})
