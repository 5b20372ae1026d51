import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Item } from '@firedrill/course'
import { expect, onTestFinished, test } from 'vitest'
import { openHistory } from './history.ts'
import { stateOf } from './item-state.ts'
import { judgeStamp } from './reverify.ts'

const makeItem = (): Item =>
  ({
    id: 'day1/first',
    slug: 'first',
    kind: 'code',
    files: ['first.ts'],
    solutionDir: 'solutions/week1-x/day1-x/first',
  }) as Item
const end = { hints: 0, seconds: null }

const makeRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'reverify-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  const judgeBy = (text: string): void => {
    mkdirSync(join(root, makeItem().solutionDir), { recursive: true })
    writeFileSync(join(root, makeItem().solutionDir, 'hidden.test.ts'), text)
  }
  judgeBy('the first test')
  /** As a session that was opened now sees it. */
  const session = (isStamping = true) => {
    const item = makeItem()
    const history = openHistory(join(root, 'journal.jsonl'), undefined, (one) =>
      isStamping ? judgeStamp(root, one) : undefined,
    )
    return { item, history, state: () => stateOf(root, item, history.entries()) }
  }
  return { root, judgeBy, session }
}

test('A pass by older tests is marked, and the next judged pass ends that, without the item being opened again.', () => {
  const { judgeBy, session } = makeRoot()
  const first = session()
  first.history.opened(first.item, 'work')
  first.history.passed(first.item, 'work', end)
  expect(first.state()).toMatchObject({ state: 'passed', reverify: false })
  judgeBy('a stricter test')
  const second = session()
  expect(second.state()).toMatchObject({ state: 'passed', reverify: true })
  second.history.tried(second.item, 'fail', 'work')
  expect(second.state().reverify).toBe(true)
  second.history.passed(second.item, 'work', end)
  second.history.passed(second.item, 'work', end)
  expect(second.state()).toMatchObject({ state: 'passed', reverify: false })
  expect(second.history.entries().filter(({ kind }) => kind === 'attempt')).toHaveLength(2)
})

test('A pass from before stamps were kept is believed, and an item that was never passed has nothing to verify.', () => {
  const { judgeBy, session } = makeRoot()
  expect(session().state().reverify).toBe(false)
  const old = session(false)
  old.history.passed(old.item, 'work', end)
  judgeBy('a stricter test')
  expect(session().state()).toMatchObject({ state: 'passed', reverify: false })
})
