import type { Course, Item, Problem } from '@firedrill/course'
import { readText } from '@firedrill/course/read'
import { findImports } from './find-imports.ts'
import { listFiles } from './list-folder.ts'
import type { ImportingFile } from './material.ts'

/** The code below `exercises/` with its imports, and what is wrong with the weeks' `package.json`. */
export const readSources = (
  root: string,
  course: Course,
  chosen: readonly Item[] | null,
): { sources: ImportingFile[]; problems: Problem[] } => {
  const own =
    chosen && new Set(chosen.flatMap((item) => item.files.map((file) => `${item.exerciseDir}/${file}`)))
  const weeks = course.weeks.filter((week) => !chosen || chosen.some((item) => item.weekDir === week.dir))
  const read = weeks.map((week) => {
    const { libraries, problems } = readLibraries(root, week.dir)
    const files = codeIn(root, week.dir).filter((file) => !own || own.has(file))
    return {
      problems,
      sources: files.map((file) => readSource(root, { file, weekDir: week.dir, libraries })),
    }
  })
  return { sources: read.flatMap((one) => one.sources), problems: read.flatMap((one) => one.problems) }
}

const readSource = (root: string, place: Omit<ImportingFile, 'imports'>): ImportingFile => ({
  ...place,
  imports: findImports(readText(root, place.file).text ?? ''),
})

const readLibraries = (root: string, weekDir: string): { libraries: string[]; problems: Problem[] } => {
  const file = `${weekDir}/package.json`
  const { text, problem } = readText(root, file)
  if (problem) return { libraries: [], problems: [problem] }
  try {
    const manifest = JSON.parse(text ?? '') as { dependencies?: Record<string, string> } | null
    return { libraries: Object.keys(manifest?.dependencies ?? {}), problems: [] }
  } catch {
    const message = text === null ? 'is missing: no item of the week can be judged.' : 'is not valid JSON.'
    const fix = 'Write a package.json that lists the libraries of the week under "dependencies".'
    return { libraries: [], problems: [{ rule: 'week-manifest', file, message, fix }] }
  }
}

const codeIn = (root: string, dir: string): string[] =>
  listFiles(root, dir)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => `${dir}/${name}`)
