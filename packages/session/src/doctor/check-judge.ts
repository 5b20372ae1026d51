import { countPassed, type Day, isQuestion, type Item, newSeed, workPath } from '@firedrill/course'
import { type Judge, openJudge } from '@firedrill/judge'
import { readStarters } from '../work/read-sources.ts'
import { type Checkup, fail, ok, warn } from './checkup.ts'

type Place = { root: string; bundleDir: string; signal?: AbortSignal }

/** Judges the first starter of some items for real: it must fail its checks, not break. */
export const checkJudge = async (place: Place, items: readonly Item[]): Promise<Checkup> => {
  const item = items.find(isJudgeable)
  if (!item) return warn('judge', 'there is nothing to judge', 'Write an item.')
  const judge = openJudge(place)
  try {
    return await judgeStarter(judge, item, place)
  } finally {
    await judge.close()
  }
}

/** The same for the first starter of each of some days, up to the first that breaks. */
export const checkJudgeOfDays = async (place: Place, days: readonly Day[]): Promise<Checkup> => {
  const items = days.flatMap((day) => day.items.find(isJudgeable) ?? [])
  if (items.length === 0) return warn('judge', 'there is nothing to judge', 'Look at the plan above.')
  const judge = openJudge(place)
  try {
    for (const item of items) {
      const checkup = await judgeStarter(judge, item, place)
      if (checkup.status === 'fail') return checkup
    }
    return ok('judge', `judged the starters of ${items.map(({ id }) => id).join(', ')}`)
  } finally {
    await judge.close()
  }
}

const isJudgeable = (item: Item): boolean => item.needs.length === 0 && !isQuestion(item)

const judgeStarter = async (judge: Judge, item: Item, { root, signal }: Place): Promise<Checkup> => {
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
}
