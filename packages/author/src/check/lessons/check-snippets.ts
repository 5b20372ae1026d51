import { join } from 'node:path'
import type { Problem } from '@firedrill/course'
import type { DayMaterial } from '../../material/material.ts'
import { compareSnippet } from './compare-snippet.ts'
import { findSnippets, type Snippet } from './find-snippets.ts'
import { runSnippet } from './run-snippet.ts'

/** Runs the code blocks of some lessons, a few at once; what does not run, or prints something else, is a problem. */
export const checkSnippets = async (
  days: readonly DayMaterial[],
  { root, jobs, signal }: { root: string; jobs: number; signal?: AbortSignal },
): Promise<Problem[]> => {
  const problems: Problem[] = []
  const queue: Task[] = days.flatMap(({ day, lesson, weekDir }) =>
    findSnippets(lesson ?? '').map((snippet) => ({
      file: `${day.dir}/README.md`,
      snippet,
      libraries: join(root, weekDir, 'node_modules'),
    })),
  )
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      problems.push(...(await judgeSnippet(next, signal)))
    }
  }
  await Promise.all(Array.from({ length: jobs }, work))
  return problems
}

interface Task {
  file: string
  snippet: Snippet
  libraries: string
}

/** A lesson may speak of time, and a busy machine be late. */
const tries = 3

const judgeSnippet = async (
  { file, snippet, libraries }: Task,
  signal: AbortSignal | undefined,
): Promise<Problem[]> => {
  let problems: Problem[] = []
  for (let number = 1; number <= tries; number++) {
    problems = compareSnippet(file, snippet, await runSnippet(snippet, { libraries, signal }))
    if (!problems.some((problem) => problem.rule === 'lesson-output')) break
  }
  return problems
}
