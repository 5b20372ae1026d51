import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse } from './fixture-course.ts'

const day = 'week1-samples/day1-samples'
const entry = `  - slug: error-pager
    kind: exercise
    size: S
    title: A pager
    par: 15m
    points: 10
    teaches: an alarm that nobody hears is none
    from: error-alarm
    files: [alarm.ts, pager.ts]
`

/** The sample course with one exercise more, which starts from another. */
const makeCourse = (): FixtureCourse => {
  const course = makeFixtureCourse()
  appendFileSync(join(course.root, `exercises/${day}/day.yaml`), entry)
  mkdirSync(join(course.root, `exercises/${day}/error-pager`))
  for (const name of ['alarm', 'pager', 'README']) {
    const file = `${name}.${name === 'README' ? 'md' : 'ts'}`
    writeFileSync(join(course.root, `exercises/${day}/error-pager/${file}`), `// the starter's ${name}\n`)
  }
  return course
}

const read = ({ root }: FixtureCourse, name: string): string =>
  readFileSync(join(root, `work/day1/error-pager/${name}.ts`), 'utf8')

test('an exercise starts from its starter, or from the last pass of the one before it', async () => {
  const course = makeCourse()
  await course.drill(['error-pager'])
  expect([read(course, 'alarm'), read(course, 'pager')]).toEqual([
    "// the starter's alarm\n",
    "// the starter's pager\n",
  ])
  const early = await course.drill(['reset', 'error-pager', '--own'])
  expect(early).toMatchObject({ code: 2, stdout: '' })
  expect(early.stderr).toContain(
    'day1/error-pager starts from your own error-alarm, which you have not passed yet.',
  )

  await course.drill(['error-alarm'])
  const own = join(course.root, 'work/day1/error-alarm')
  for (const name of ['alarm.ts', 'window.ts']) {
    cpSync(join(course.root, `solutions/${day}/error-alarm/${name}`), join(own, name))
  }
  const passed = readFileSync(join(own, 'alarm.ts'), 'utf8')
  expect((await course.drill(['run', 'error-alarm'])).code).toBe(0)
  writeFileSync(join(own, 'alarm.ts'), '// broken since\n')
  writeFileSync(join(course.root, 'work/day1/error-pager/pager.ts'), '// begun\n')
  expect(await course.drill(['reset', 'error-pager', '--own'])).toEqual({
    code: 0,
    stderr: '',
    stdout:
      'work/day1/error-pager/alarm.ts is your own error-alarm now; `pnpm drill undo error-pager` brings back what was there.\n',
  })
  expect([read(course, 'alarm'), read(course, 'pager')]).toEqual([passed, "// the starter's pager\n"])
  await course.drill(['undo', 'error-pager'])
  expect([read(course, 'alarm'), read(course, 'pager')]).toEqual(["// the starter's alarm\n", '// begun\n'])
})

test('what starts from nothing else says so, and keeps its file', async () => {
  const course = makeCourse()
  course.save('// mine\n')
  const { code, stderr } = await course.drill(['reset', 'error-ratio', '--own'])
  expect(code).toBe(2)
  expect(stderr).toContain('day1/error-ratio starts from its own starter and from nothing else.')
  expect(readFileSync(join(course.root, 'work/day1/error-ratio.ts'), 'utf8')).toBe('// mine\n')
})
