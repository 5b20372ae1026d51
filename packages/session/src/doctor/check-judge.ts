import { allItems, type Course, countPassed, isQuestion, newSeed, workPath } from '@firedrill/course'
import { openJudge } from '@firedrill/judge'
import { readStarters } from '../work/read-sources.ts'
import { type Checkup, fail, ok, warn } from './checkup.ts'

/** Judges the course's first starter for real: it must fail its checks, not break. */
export const checkJudge = async (
  { root, bundleDir, signal }: { root: string; bundleDir: string; signal?: AbortSignal },
  course: Course,
): Promise<Checkup> => {
  const item = allItems(course).find((one) => one.needs.length === 0 && !isQuestion(one))
  if (!item) return warn('judge', 'there is nothing to judge', 'Write an item.')
  const judge = openJudge({ root, bundleDir })
  try {
    const verdict = await judge.run(
      {
        item,
        weekName: '',
        sources: readStarters(root, item),
        displayNames: Object.fromEntries(item.files.map((file) => [file, workPath(item, file)])),
        seed: newSeed(Math.random),
        repeat: '',
        types: false,
        shuffle: false,
      },
      { signal },
    )
    const { total } = countPassed(verdict)
    return verdict.status === 'fail' && total > 0
      ? ok('judge', `judged the starter of ${item.id} in ${Math.round(verdict.durationMs)} ms`)
      : fail(
          'judge',
          `the starter of ${item.id} got "${verdict.status}": ${verdict.message}`,
          'Please report this.',
        )
  } finally {
    await judge.close()
  }
}
