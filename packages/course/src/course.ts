/** What is answered instead of written; `reflect` is prose that is scored by no one. */
export const questionKinds = ['choice', 'multi', 'number', 'order', 'text', 'reflect'] as const

/** One of the kinds of question. */
export type QuestionKind = (typeof questionKinds)[number]

/** A drill is one file or a question; an exercise is a folder of files. */
export type ItemKind = 'code' | 'debug' | 'exercise' | QuestionKind

/** S about 15, M about 30, L 60 to 120 minutes. Drills have none. */
export type Size = 'S' | 'M' | 'L'

/** One judged part of an exercise. */
export interface Stage {
  slug: string
  title: string
  points: number
}

/** What one run of an item may use. */
export interface Limits {
  /** Wall clock of one check, in milliseconds. */
  checkMs: number
  /** Wall clock of the whole run, in milliseconds. */
  wallMs: number
  /** Memory of the candidate, in megabytes. */
  memoryMb: number
}

/** A drill or an exercise. */
export interface Item {
  /** `day1/status-code` */
  id: string
  slug: string
  kind: ItemKind
  title: string
  size: Size | null
  parSeconds: number
  points: number
  /** One line: the idea. No two items of the course teach the same. */
  teaches: string
  /** Programs the item needs on the machine, by command name. */
  needs: string[]
  stages: Stage[]
  /** Slug of the earlier exercise whose own passing work may be what a learner starts from; null where there is none. */
  from: string | null
  limits: Limits
  /** The starter's file, or its files, relative to `exerciseDir`. A question has none. */
  files: string[]
  /** Folder the starter's files are in, from the root. A drill shares its day's folder. */
  exerciseDir: string
  /** Folder of what the judge knows, from the root. */
  solutionDir: string
  /** The week's folder below `exercises/`, whose libraries the item may import. */
  weekDir: string
}

/** Whether an item is answered: its text is `<exerciseDir>/<slug>.md`, and its answers are in `answersPath`. */
export const isQuestion = <One extends Pick<Item, 'kind'>>(item: One): item is One & { kind: QuestionKind } =>
  (questionKinds as readonly string[]).includes(item.kind)

/** A step of a day: a section of its lesson, or an item. */
export type Step = { section: string } | { item: string }

/** One day of the course. */
export interface Day {
  /** `day1` … `day45`, or `tour` */
  id: string
  /** 0 for the tour. */
  number: number
  title: string
  /** Folder, from the root. */
  dir: string
  /** Lesson sections and items in the one order of the day. */
  steps: Step[]
  items: Item[]
}

/** One week of the course. */
export interface Week {
  /** `week1` … `week9`, or `tour` */
  id: string
  /** 0 for the tour. */
  number: number
  title: string
  dir: string
  days: Day[]
}

/** The id of the tour's one day, and of the week it stands in. */
export const tourId = 'tour'

/** The tour's folder, from the root. */
export const tourDir = `exercises/${tourId}`

/** All that is written. Days that are not written yet are absent. */
export interface Course {
  weeks: Week[]
}

/** Every item, in the course's order. */
export const allItems = (course: Course): Item[] =>
  course.weeks.flatMap((week) => week.days.flatMap((day) => day.items))

/** Every day, in the course's order. */
export const allDays = (course: Course): Day[] => course.weeks.flatMap((week) => week.days)

/** Where a learner works on an item: on their first copy, or on a fresh starter beside it. */
export type Place = 'work' | 'review'

/** Where a learner's copy of a starter file lives, from the root: `work/day1/status-code.ts`. */
export const workPath = (
  item: Pick<Item, 'id' | 'slug' | 'kind'>,
  file: string,
  place: Place = 'work',
): string => {
  const folder = workFolderOf(item, place)
  return item.kind === 'exercise' ? `${folder}/${item.slug}/${file}` : `${folder}/${file}`
}

/** Where a learner's answers to the questions of an item's day are kept, from the root: `work/day1/answers.yaml`. */
export const answersPath = (item: Pick<Item, 'id'>, place: Place = 'work'): string =>
  `${workFolderOf(item, place)}/answers.yaml`

const workFolderOf = (item: Pick<Item, 'id'>, place: Place): string =>
  place === 'review' ? 'work/review' : `work/${item.id.slice(0, item.id.indexOf('/'))}`
