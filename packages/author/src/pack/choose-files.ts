/** Packages that only authors, graders and hosts run. */
export const staffPackages: readonly string[] = ['author', 'grader', 'workshop']

/** What becomes of a tracked file in the learner edition. */
export type Fate =
  /** It is there as it is. */
  | 'ship'
  /** It is sealed: a file below `solutions/`. */
  | 'seal'
  /** It is there in another form: see `rewriteFiles`. */
  | 'rewrite'
  | 'leave'

/** The fate of a file, by its path from the root. What no rule names is left out. */
export const fateOf = (path: string): Fate => {
  if (rewritten.has(path)) return 'rewrite'
  if (/(?:^|\/)turbo\.json$/.test(path)) return 'leave'
  if (path.startsWith('exercises/')) return 'ship'
  if (path.startsWith('solutions/'))
    return /^solutions\/[^/]+\/package\.json$/.test(path) ? 'rewrite' : 'seal'
  if (path.startsWith('packages/')) return fateInPackages(path)
  return shipped.has(path) ? 'ship' : 'leave'
}

/** The commands that a learner edition has in the place of `author`, `grade` and `workshop`. */
export const staffCommands = {
  from: 'packages/cli/src/program/staff-commands.learners.ts',
  to: 'packages/cli/src/program/staff-commands.ts',
} as const

const rewritten = new Set(['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', staffCommands.from])

const shipped = new Set([
  '.gitignore',
  '.vscode/settings.json',
  'AGENTS.md',
  'CHANGELOG.md',
  'LICENSE',
  'tsconfig.json',
  'docs/adr/0007-sandbox.md',
  'docs/adr/0010-editions.md',
  'docs/editions.md',
  'docs/glossary.md',
  'docs/json.md',
  'docs/learners.md',
])

const fateInPackages = (path: string): Fate => {
  const [, name = '', ...rest] = path.split('/')
  if (staffPackages.includes(name)) return 'leave'
  if (rest.length === 1) return rest[0] === 'package.json' ? 'rewrite' : 'leave'
  const [top = ''] = rest
  if (!['bin', 'src', 'parts'].includes(top)) return 'leave'
  if (/\.test\.tsx?$|\/(?:fixtures|conformance)\/|\/(?:grade-)?fixture[^/]*\.ts$/.test(path)) return 'leave'
  if (
    name === 'cli' &&
    (/\/(?:author|grade|workshop)(?:-[^/]*)?\.ts$/.test(path) || path === staffCommands.to)
  )
    return 'leave'
  return 'ship'
}
