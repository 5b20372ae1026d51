import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { type Ended, type FixtureCourse, makeFixtureCourse } from './fixture-course.ts'

/** A course with drills, an exercise and questions, a folder to hand in to, and the real command over both. For tests. */
export interface GradeFixture {
  course: FixtureCourse
  /** Folder of the submissions. */
  inbox: string
  /** Writes a file below the inbox. */
  handIn: (path: string, text: string | Uint8Array) => void
  /** A file of the course, by its path from the root. */
  read: (path: string) => string
  /** `grade` over the inbox; at T1, which every machine has, unless a tier is told. */
  grade: (args: string[], ports?: Parameters<FixtureCourse['drill']>[1]) => Promise<Ended>
}

const solutions = 'solutions/week1-samples/day1-samples'

/** The sample course of packages/author. */
export const samples = join(repository, 'packages/author/samples')

/** Makes a course and an empty inbox for the test that runs. */
export const makeGradeFixture = (): GradeFixture => {
  const course = makeFixtureCourse()
  for (const tree of ['exercises', 'solutions']) {
    cpSync(join(samples, 'questions', tree), join(course.root, tree), {
      recursive: true,
      filter: (path) => !path.includes('node_modules'),
    })
  }
  const inbox = join(course.root, 'inbox')
  mkdirSync(inbox)
  return {
    course,
    inbox,
    handIn: (path, text) => {
      mkdirSync(dirname(join(inbox, path)), { recursive: true })
      writeFileSync(join(inbox, path), text)
    },
    read: (path) => readFileSync(join(course.root, path), 'utf8'),
    grade: (args, ports) => {
      const tier = args.some((arg) => arg.endsWith('tier')) ? [] : ['--tier', 'T1']
      return course.drill(['grade', inbox, ...tier, ...args], ports)
    },
  }
}

/** Hands in one submission of every kind; nothing in it depends on the day or the machine. */
export const handInEveryKind = ({ handIn, read, inbox }: GradeFixture): void => {
  const alarm = (name: string): string => read(`${solutions}/error-alarm/${name}`)
  handIn('alice/work/learner.yaml', 'id: a1\nname: Alice\n')
  handIn('alice/work/day1/error-ratio.ts', read(`${solutions}/error-ratio/solution.ts`))
  handIn('alice/work/day1/error-alarm/alarm.ts', alarm('alarm.ts'))
  handIn('alice/work/day1/error-alarm/window.ts', alarm('window.ts'))
  handIn('alice/package.json', '{"scripts":{"preinstall":"exit 1"}}')
  handIn('bob/day1/error-ratio.ts', read(`${solutions}/error-ratio/wrong/counts-404.ts`))
  handIn('bob/day1/error-alarm/alarm.ts', alarm('alarm.ts'))
  handIn('carol/learner.yaml', 'id: "=cmd|x"\nname: "a\u202eb, <b>|`@all`</b>"\n')
  handIn('carol/day1/error-ratio.ts', hostile)
  mkdirSync(join(inbox, 'dan'))
  handIn('eve/src/index.ts', 'export {}\n')
  handIn('frank/day1/error-ratio.ts', 'export function errorRatio(\n')
  handIn('gina/learner.yaml', 'id: g7\n')
  handIn('gina/day6/answers.yaml', answers)
  handIn('henry/day1/x', '')
  symlinkSync('/etc/passwd', join(inbox, 'henry/day1/error-ratio.ts'))
  handIn('iris.zip', 'no zip')
}

const hostile = `export function errorRatio() {
  console.log('::error::gotcha\\n##[error]gotcha\\n\\u001b[2K]]><x>')
  throw new Error('\\u202e<b>|@everyone|</b>\\n\`\`\`\\n::stop-commands::x\\n=1+1')
}
`

/** A right answer, a wrong one, one to an instance that was never asked, and none at all. */
const answers = `- { item: day6/page-on-burn, seed: null, answer: b }
- { item: day6/what-to-count, seed: null, answer: [a, b] }
- { item: day6/allowed-downtime, seed: 00000000, answer: 43.2 }
`

/** Status and points of each submission in a report, by its name. */
export const scores = (json: string): Record<string, string> =>
  Object.fromEntries(
    JSON.parse(json).submissions.map((one: { id: string; status: string; score: { points: number } }) => [
      one.id,
      `${one.status} ${one.score.points}`,
    ]),
  )

/** The reference answer of the drill `error-ratio`, from the root. */
export const rightRatio = `${solutions}/error-ratio/solution.ts`
