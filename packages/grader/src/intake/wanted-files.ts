import { answersPath, isQuestion, type Item, workPath } from '@firedrill/course'

/** Where a submission says who handed it in, below `work/`. */
export const learnerPath = 'learner.yaml'

/** Where an item's files are, below `work/`, by the item's own names for them. */
export const filesOf = (item: Item): { name: string; path: string }[] =>
  item.files.map((name) => ({ name, path: belowWork(workPath(item, name)) }))

/** Where the answers to an item's day are, below `work/`. */
export const answersOf = (item: Item): string => belowWork(answersPath(item))

/** Every file that may be read of a submission, below `work/`: what the items declare, and who it is from. */
export const wantedFiles = (items: readonly Item[]): ReadonlySet<string> =>
  new Set([
    learnerPath,
    ...items.flatMap((item) =>
      isQuestion(item) ? [answersOf(item)] : filesOf(item).map(({ path }) => path),
    ),
  ])

const belowWork = (path: string): string => path.slice('work/'.length)
