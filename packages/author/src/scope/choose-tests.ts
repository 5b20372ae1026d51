import { drawShare } from './draw-share.ts'

/** A package of this workspace, as far as a change of it can reach. */
export interface PackageTests {
  /** Its folder below `packages/`. */
  name: string
  /** Folders of the packages that it imports. */
  uses: readonly string[]
  /** Paths of its test files from the root. */
  tests: readonly string[]
}

/** The tests to run for a change. */
export interface ChosenTests {
  /** Packages whose tests run whole: what changed, and all that imports it. */
  whole: string[]
  /** Test files that the seed drew from the other packages. */
  drawn: string[]
  /** How many the others have. */
  others: number
}

/** Content and documents: the command line's tests play the real course; the check of the content does the rest. */
const content = new Set(['docs', 'exercises', 'recipes', 'solutions'])

/**
 * The tests that a change calls for: those of the packages that changed and of all that import them, and of the others
 * a share (0 to 100 percent) that a seed draws. Files outside of packages and content (the lockfile, tools, settings)
 * belong to every package.
 */
export const chooseTests = (
  packages: readonly PackageTests[],
  { files, percent, seed }: { files: readonly string[]; percent: number; seed: string },
): ChosenTests => {
  const touched = new Set(files.map(owner))
  const reached = (name: string): boolean => {
    const { uses = [] } = packages.find((one) => one.name === name) ?? {}
    return touched.has(everything) || touched.has(name) || uses.some(reached)
  }
  const whole = packages.filter(({ name }) => reached(name))
  const others = packages.filter(({ name }) => !reached(name)).flatMap(({ tests }) => tests)
  return {
    whole: whole.map(({ name }) => name),
    drawn: drawShare(others, { percent, seed }),
    others: others.length,
  }
}

const everything = '*'

/** The package whose tests can tell that a file changed. */
const owner = (file: string): string => {
  const [folder = '', name = ''] = file.split('/')
  if (folder === 'packages') return name
  return content.has(folder) || /^[A-Z]+\.md$/.test(file) ? 'cli' : everything
}
