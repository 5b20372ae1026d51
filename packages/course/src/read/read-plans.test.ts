import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readPlans } from './read-plans.ts'

const repository = join(import.meta.dirname, '../../../..')

const read = (files: Record<string, string>): ReturnType<typeof readPlans> => {
  const root = mkdtempSync(join(tmpdir(), 'plans-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'exercises/plans'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'exercises/plans', name), text)
  return readPlans(root)
}
const head = 'title: A plan\nabout: For a test.\n'

test('a plan has days in an order, each with a name and a time box', () => {
  const { plans, problems } = read({
    'two-days.yaml': `${head}days:\n  - { name: Wed, day: day8, minutes: 60 }\n  - { name: Mon, day: tour }\n`,
  })
  expect(problems).toEqual([])
  expect(plans).toEqual([
    {
      id: 'two-days',
      title: 'A plan',
      about: 'For a test.',
      days: [
        { name: 'Wed', day: 'day8', minutes: 60 },
        { name: 'Mon', day: 'tour', minutes: 90 },
      ],
    },
  ])
})

test('all days need not be named', () => {
  const { days = [] } = read({ 'full.yaml': `${head}days: all\n` }).plans[0] ?? {}
  expect([days.length, days[0], days.at(-1)?.day]).toEqual([
    45,
    { name: null, day: 'day1', minutes: 90 },
    'day45',
  ])
})

test.each([
  ['days: [{ name: Wed, day: day46 }]', 'days.0.day', 'Expected day to be a day of the course'],
  ['days: [{ name: my day, day: day1 }]', 'days.0.name', 'Expected name to be one short word'],
  ['days: [{ name: A1, day: day1 }, { name: B1, day: day1 }]', 'days', 'none twice'],
  ['days: [{ name: A1, day: day1 }, { name: A1, day: day2 }]', 'days', 'none twice'],
  ['days: [{ name: A1, day: day1, minutes: 0 }]', 'days.0.minutes', 'from 5 to 600'],
  ['days: some', 'days', 'Expected days to be all, or a list of days'],
])('%s is a problem with its file, line and field', (days, field, words) => {
  const { plans, problems } = read({ 'bad.yaml': `${head}${days}\n` })
  expect(plans).toEqual([])
  expect(problems[0]).toMatchObject({
    file: 'exercises/plans/bad.yaml',
    line: 3,
    field,
    message: expect.stringContaining(words),
  })
})

test.each(['off.yaml', 'One Week.yaml', 'notes.txt'])('%s is no name for a plan', (name) => {
  expect(read({ [name]: `${head}days: all\n` }).problems).toMatchObject([{ rule: 'plan-name' }])
})

test("the course's own plans read, and a course without any has none", () => {
  const { plans, problems } = readPlans(repository)
  expect(problems).toEqual([])
  const week = plans.find(({ id }) => id === 'one-week')
  expect(week?.days.map(({ day }) => day)).toEqual(['day1', 'day6', 'day8', 'day11', 'day16'])
  expect(readPlans(join(repository, 'docs'))).toEqual({ plans: [], problems: [] })
})
