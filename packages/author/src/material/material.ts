import type { Debrief } from '@firedrill/course/read'
import type { ClosedServer } from './find-closed-servers.ts'
import type { Unwritten } from './find-unwritten.ts'
import type { Page } from './read-pages.ts'
import type { Exemption } from './read-exemptions.ts'
import type { AnswerKey, Course, Day, ExpectedFailure, Item, Problem, Question } from '@firedrill/course'

/** All that a check looks at, read from disk once. */
export interface CourseMaterial {
  course: Course
  days: DayMaterial[]
  items: ItemMaterial[]
  /** Files below `exercises/`, with what they import. */
  sources: ImportingFile[]
  /** What learners read, with its broken links. */
  pages: Page[]
  /** Folders below `solutions/` that mirror nothing below `exercises/`. */
  strayFolders: string[]
  /** What was wrong with reading it. */
  problems: Problem[]
}

/** A day and its lesson. */
export interface DayMaterial {
  day: Day
  /** The text of `day.yaml`, to find lines in. */
  manifest: string
  /** The lesson's text; null where there is none. */
  lesson: string | null
  /** Folder of the week, from the root. */
  weekDir: string
}

/** An item, its starter, and what the judge knows of it. */
export interface ItemMaterial {
  item: Item
  /** Id of its week, for messages. */
  weekName: string
  hasSolutionFolder: boolean
  /** Texts by file name, as far as they are there. */
  starter: Record<string, string>
  solution: Record<string, string>
  hasHiddenTest: boolean
  also: Answer[]
  wrong: Answer[]
  closedServers: ClosedServer[]
  /** What `author new` left to be written. */
  unwritten: Unwritten[]
  /** Mutants of the solution that may live. */
  exemptions: Exemption[]
  debrief: Debrief | null
  /** The whole text of `debrief.md`, to find lines in. */
  debriefText: string
  task: Task
  /** What is asked, and the answer; null for code. */
  question: QuestionMaterial | null
}

/** A question and its key, as far as they could be understood. */
export interface QuestionMaterial {
  /** Path of its text. */
  file: string
  question: Question | null
  key: AnswerKey | null
  /** Path of `answer.yaml` or `variant.ts`. */
  keyFile: string
  /** 1-based line of that file's first line with some words. */
  keyLineOf: (words: string) => number | undefined
}

/** The task as the learner reads it. */
export interface Task {
  file: string
  /** Empty where there is none. */
  text: string
  /** 1-based line of "Done when", where it is there. */
  doneWhenLine: number | undefined
}

/** A wrong answer, or another correct one: a file, or a folder to lay over the solution. */
export interface Answer {
  /** Path of the file or folder, from the root. */
  file: string
  /** Its own texts, by the names of the item's files. */
  texts: Record<string, string>
  /** What its first line says it fails with; null where no line says so. */
  expected: ExpectedFailure | null
}

/** A file of code and the modules it imports. */
export interface ImportingFile {
  file: string
  weekDir: string
  /** Libraries its week lists. */
  libraries: string[]
  imports: { specifier: string; line: number }[]
}
