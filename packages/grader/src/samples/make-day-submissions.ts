import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { allDays, isQuestion, type Item, seededRandom, workPath } from '@firedrill/course'
import { requireCourse } from '@firedrill/course/read'
import { shapes, writeSubmission } from './write-submission.ts'

/** An answer to one item that its author wrote, and whether it is right. */
export interface DayAnswer {
  item: string
  /** `solution`, `starter`, or a folder and a name: `wrong/counts-404`. */
  name: string
  isRight: boolean
}

/** A submission to a day that was made. */
export interface DaySubmission {
  id: string
  answers: DayAnswer[]
}

/**
 * Fills a folder with `count` submissions to a day of a course, `each` items long: the author's right and wrong
 * answers and the untouched starters, drawn by the seed, in every shape a submission can have. Each file ends in a line
 * of its own, so that no two are alike and no cache helps.
 */
export const makeDaySubmissions = async (
  dir: string,
  options: { courseRoot: string; day: string; count: number; each: number; seed: string },
): Promise<DaySubmission[]> => {
  const { courseRoot, day, count, each, seed } = options
  const random = seededRandom(seed)
  const pick = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)]
  const items = allDays(requireCourse(courseRoot)).find(({ id }) => id === day)?.items ?? []
  const written = items.filter((item) => !isQuestion(item)).map((item) => readAnswers(courseRoot, item))
  const made: DaySubmission[] = []
  for (let index = 0; index < count; index++) {
    const id = `learner-${String(index).padStart(5, '0')}`
    const first = Math.floor(random() * written.length)
    const chosen = Array.from({ length: each }, (_, step) =>
      pick(written[(first + step) % written.length] ?? []),
    )
    const answers = chosen.filter((answer) => answer !== undefined)
    const files = answers.flatMap((answer) => Object.entries(answer.files))
    await writeSubmission(join(dir, id), pick(shapes) ?? 'work', {
      'learner.yaml': `id: ${id}\nname: Learner ${index}\n`,
      ...Object.fromEntries(files.map(([name, text]) => [name, `${text}\n// ${id} ${seed}\n`])),
    })
    made.push({ id, answers: answers.map(({ item, name, isRight }) => ({ item, name, isRight })) })
  }
  return made
}

interface WrittenAnswer extends DayAnswer {
  /** By their names below `work/`. */
  files: Record<string, string>
}

const readAnswers = (root: string, item: Item): WrittenAnswer[] => {
  const folder = join(root, item.solutionDir)
  const solution = Object.fromEntries(
    item.files.map((file) => {
      const name = item.kind === 'exercise' ? file : 'solution.ts'
      return [file, readFileSync(join(folder, name), 'utf8')]
    }),
  )
  const starter = Object.fromEntries(
    item.files.map((file) => [file, readFileSync(join(root, item.exerciseDir, file), 'utf8')]),
  )
  const toAnswer = (name: string, isRight: boolean, files: Record<string, string>): WrittenAnswer => ({
    item: item.id,
    name,
    isRight,
    files: Object.fromEntries(
      Object.entries(files).map(([file, text]) => [relative('work', workPath(item, file)), text]),
    ),
  })
  const others = (['also', 'wrong'] as const).flatMap((kind) =>
    list(join(folder, kind)).map((name) => {
      const path = join(folder, kind, name)
      const files = statSync(path).isDirectory()
        ? readOver(solution, path)
        : { ...solution, ...only(item, path) }
      return toAnswer(`${kind}/${name.replace(/\.ts$/, '')}`, kind === 'also', files)
    }),
  )
  return [toAnswer('solution', true, solution), toAnswer('starter', false, starter), ...others]
}

const list = (dir: string): string[] => (existsSync(dir) ? readdirSync(dir).toSorted() : [])

/** A folder of an exercise's answer lies over the solution; files it adds are not handed in. */
const readOver = (solution: Record<string, string>, dir: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(solution).map(([file, text]) => {
      const path = join(dir, file)
      return [file, existsSync(path) ? readFileSync(path, 'utf8') : text]
    }),
  )

const only = (item: Item, path: string): Record<string, string> => ({
  [item.files[0] ?? '']: readFileSync(path, 'utf8'),
})
