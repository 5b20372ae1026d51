import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError, findTarget } from '@firedrill/course'
import { readCourse, readText } from '@firedrill/course/read'
import { type NewKind, scaffold } from './scaffold.ts'

/**
 * Begins an item: its entry at the end of the day, its starter, and its solution folder. Returns what was written, from
 * the root. Throws a `FiredrillError` and writes nothing where the day is not there, or something is there already.
 */
export const startItem = (
  root: string,
  { kind, day: dayWord, slug }: { kind: NewKind; day: string; slug: string },
): string[] => {
  const { course } = readCourse(root)
  const target = findTarget(course, dayWord)
  if (target.kind !== 'day') {
    const hint = 'Write its day.yaml and README.md first; docs/authoring.md shows where they go.'
    throw new FiredrillError('usage', `There is no day "${dayWord}".`, hint)
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 32) {
    const hint = 'Lower-case words joined by "-", at most 32 characters: status-code.'
    throw new FiredrillError('usage', `"${slug}" is no slug.`, hint)
  }
  if (findTarget(course, slug).kind !== 'unknown') {
    const hint = 'Slugs are unique in the course: choose another.'
    throw new FiredrillError('usage', `"${slug}" is taken.`, hint)
  }
  const { dir } = target.day
  const manifest = `${dir}/day.yaml`
  const solutionDir = `${dir.replace(/^exercises/, 'solutions')}/${slug}`
  const { entry, exercises, solution } = scaffold(kind, slug)
  const files = [
    ...Object.entries(exercises).map(([name, text]) => [`${dir}/${name}`, text] as const),
    ...Object.entries(solution).map(([name, text]) => [`${solutionDir}/${name}`, text] as const),
  ]
  const taken = files.find(([file]) => existsSync(join(root, file)))
  if (taken) {
    throw new FiredrillError(
      'usage',
      `${taken[0]} is there already.`,
      'Move it away, or choose another slug.',
    )
  }
  for (const [file, text] of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  const before = readText(root, manifest).text ?? ''
  writeFileSync(join(root, manifest), `${before.trimEnd()}\n${entry}`)
  return [manifest, ...files.map(([file]) => file)]
}
