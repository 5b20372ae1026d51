import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handInEveryKind, makeGradeFixture } from './grade-fixture.ts'

const canvas = `Student,ID,SIS Login ID,Section,Day 1 (77),Current Score
    Points Possible,,,,100.00,(read only)
"One, Learner",1,a1,A,,
"Two, Learner",2,bob,A,99.00,
"Six, Learner",6,frank,A,,
`

const filled = `"Student","ID","SIS Login ID","Section","Day 1 (77)"\r
"Points Possible","","","","100.00"\r
"One, Learner","1","a1","A",100\r
"Two, Learner","2","bob","A",33.35\r
`

const makeInbox = () => {
  const fixture = makeGradeFixture()
  handInEveryKind(fixture)
  const into = join(fixture.course.root, 'canvas.csv')
  writeFileSync(into, canvas)
  const scope = ['--items', 'error-ratio,error-alarm']
  return { fixture, into, scope, out: join(fixture.course.root, 'out') }
}

test("a class's points go into a gradebook that an LMS exported, on stdout or as a file, from one machine or from shards", async () => {
  const { fixture, into, scope, out } = makeInbox()
  const fill = ['--into', into, '--column', 'Day 1']
  const alone = await fixture.grade([...scope, ...fill])
  expect(alone).toEqual({
    code: 1,
    stdout: filled,
    stderr: [
      'Canvas: 2 of 3 learners found by SIS Login ID, of 3 students.',
      'Points are scaled: 20 here are 100 in the column.',
      'bob: 33.35 points replace 99.00.',
      'no place: =cmd|x (carol): no student has that SIS Login ID.',
      '',
    ].join('\n'),
  })
  const besides = await fixture.grade([...scope, ...fill, '--csv', '--out', out])
  expect(besides).toMatchObject({ code: 1, stderr: alone.stderr })
  expect(readdirSync(out).toSorted()).toEqual(['grades.csv', 'import.csv'])
  expect(readFileSync(join(out, 'import.csv'), 'utf8')).toBe(filled)
  for (const shard of ['1/2', '2/2']) {
    await fixture.grade([...scope, '--shard', shard, '--out', join(out, 'parts')])
  }
  const merged = await fixture.course.drill(['grade', 'merge', join(out, 'parts'), ...fill])
  expect(merged).toEqual(alone)
})

test('a gradebook that cannot be filled is told before anything is graded, and the exit code is 2', async () => {
  const { fixture, into, scope, out } = makeInbox()
  const fill = ['--into', into, '--column', 'Day 1']
  const refused = async (args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await fixture.grade(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    return stderr
  }
  expect(await refused([...scope, '--into', into])).toMatch(/^--into needs --column <name>\./)
  expect(await refused([...scope, '--column', 'Day 1'])).toMatch(/^--column needs --into <file>\./)
  expect(await refused([...scope, '--into', into, '--column', 'Day 2'])).toBe(
    'The export has no column "Day 2" that can be filled.\nGive --column one of: Day 1 (77)\n',
  )
  expect(await refused([...scope, '--into', `${into}.gone`, '--column', 'x'])).toContain('(ENOENT)')
  expect(await refused([...scope, ...fill, '--out-of', '0'])).toMatch(/^--out-of 0 is no number of points\./)
  expect(await refused([...scope, ...fill, '--json'])).toMatch(/^--json and --into cannot share stdout\./)
  expect(await refused([...scope, ...fill, '--shard', '1/2', '--out', out])).toMatch(
    /^--shard and --into do not go together/,
  )
  expect(await refused(fill)).toMatch(/^What counts is not said/)
  expect(await refused([...fill, '--out', out])).toMatch(/^What counts is not said/)
  expect(existsSync(out)).toBe(false)
})
