import { existsSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError, formatProblem, type Item } from '@firedrill/course'
import { isSealed, readHidden, readJudgeFiles, readText } from '@firedrill/course/read'

/**
 * Where an item's hidden test can be run from: its place in `solutions/`, or in a learner edition a copy of what judges
 * the item in this judge's own scratch folder, which nobody else reads and which goes with the judge. Throws a
 * `content` error where there is no test.
 */
export const placeHiddenTest = (place: { root: string; scratch: string }, item: Item): string => {
  const { root, scratch } = place
  const file = `${item.solutionDir}/hidden.test.ts`
  const { text, problem } = readHidden(root, file)
  if (text === null) throw missing(problem ? formatProblem(problem) : `${file} is missing.`)
  if (!isSealed(root)) return join(root, file)
  // Vite resolves links, and knows a file by its real path.
  const folder = join(realpathSync(scratch), 'sealed')
  for (const [name, source] of Object.entries({ ...readJudgeFiles(root, item), ...readGiven(root, item) })) {
    const path = join(folder, item.solutionDir, name)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, source)
  }
  linkLibraries(root, folder, item)
  return join(folder, file)
}

/** What an exercise gives as it is: its solution is the starter, and a hidden test may import it. */
const readGiven = (root: string, { exerciseDir, files, solutionDir }: Item): Record<string, string> =>
  Object.fromEntries(
    files.flatMap((name) => {
      const { text } = readHidden(root, `${solutionDir}/${name}`)
      return text !== null && text === readText(root, `${exerciseDir}/${name}`).text ? [[name, text]] : []
    }),
  )

/** The libraries that the week's hidden tests import are installed beside the packs. */
const linkLibraries = (root: string, folder: string, item: Item): void => {
  const week = item.weekDir.replace(/^exercises\//, '')
  const link = join(folder, 'solutions', week, 'node_modules')
  const target = join(root, 'sealed', week, 'node_modules')
  if (!existsSync(link) && existsSync(target)) symlinkSync(target, link, 'junction')
}

const missing = (message: string): FiredrillError =>
  new FiredrillError('content', message, 'Add the hidden test; a learner brings the edition back as it was.')
