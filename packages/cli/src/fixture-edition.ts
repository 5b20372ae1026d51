import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import type { Ended } from './fixture-course.ts'

const samples = join(repository, 'packages/author/samples')
const bin = 'packages/cli/bin/firedrill.mjs'
/** The hidden folders of three items: a drill, an exercise, a question with a variant. */
const hiddenFolders = [
  'solutions/week1-samples/day1-samples/error-ratio',
  'solutions/week1-samples/day1-samples/error-alarm',
  'solutions/week2-questions/day6-questions/allowed-downtime',
] as const

/** A small course under git, an author's, with a canary in every hidden file. For tests. */
export interface AuthorsCourse {
  folder: string
  root: string
  /** Runs the author's command. */
  run: (args: string[], wrap?: string[]) => Promise<Ended>
  /** Commits whatever changed. */
  commit: () => void
  remove: () => void
}

/** A learner's copy of an edition, with its packages linked to the repository's. */
export interface LearnersCopy {
  root: string
  drill: (args: string[], wrap?: string[]) => Promise<Ended>
  save: (source: string) => void
}

/** The name of the canary in a hidden file: nothing else holds these letters. */
export const canary = 'kanarienvogel'

/** Makes the course of the samples, drills and questions. */
export const makeAuthorsCourse = (): AuthorsCourse => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'edition-')))
  const root = join(folder, 'course')
  for (const from of [samples, join(samples, 'questions')]) {
    for (const tree of ['exercises', 'solutions']) {
      cpSync(join(from, tree), join(root, tree), {
        recursive: true,
        filter: (path) => !path.includes('node_modules'),
      })
    }
  }
  let count = 0
  for (const dir of hiddenFolders) {
    for (const entry of readdirSync(join(root, dir), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const comment = entry.name.endsWith('.ts') ? '//' : entry.name.endsWith('.md') ? '\n' : '#'
      appendFileSync(join(entry.parentPath, entry.name), `${comment} ${canary}-${++count}-xq\n`)
    }
  }
  const git = (...args: string[]): void =>
    void execFileSync('git', [
      '-C',
      root,
      '-c',
      'user.name=author',
      '-c',
      'user.email=author@localhost',
      ...args,
    ])
  git('init', '--quiet')
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.firedrill\n')
  const commit = (): void => {
    git('add', '--all')
    git('commit', '--quiet', '--message', 'As it is now')
  }
  commit()
  const env = { FIREDRILL_ROOT: root }
  return {
    folder,
    root,
    run: (args, wrap = []) =>
      runNode([...wrap, process.execPath, join(repository, bin), ...args], { folder, env }),
    commit,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  }
}

/** Packs the learner edition of a course as it is on disk; returns where. */
export const packEdition = async (
  author: AuthorsCourse,
  name: string,
  secret = 'secret',
): Promise<string> => {
  const out = join(author.folder, name)
  const { code, stderr } = await author.run(
    ['author', 'pack', '--for', 'learners', '--uncommitted', '--secret'].concat(
      join(author.folder, secret),
      '--out',
      out,
    ),
  )
  if (code !== 0) throw new Error(stderr)
  return out
}

/** The keys of a course's days. */
export const readKeys = async (author: AuthorsCourse, secret = 'secret'): Promise<Record<string, string>> => {
  const { stdout } = await author.run(['author', 'key', '--json', '--secret', join(author.folder, secret)])
  const { keys } = JSON.parse(stdout) as { keys: { day: string; key: string }[] }
  return Object.fromEntries(keys.map(({ day, key }) => [day, key]))
}

/** Unpacks a learner's copy from an archive into a new folder. */
export const unpack = (archive: string, name: string): LearnersCopy => {
  const folder = join(dirname(archive), name)
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', archive, '-C', folder])
  const root = join(folder, 'firedrill')
  linkPackages(root)
  return {
    root,
    drill: (args, wrap = []) =>
      runNode([...wrap, process.execPath, join(root, bin), ...args], { folder, env: {} }),
    save: (source) => {
      mkdirSync(join(root, 'work/day1'), { recursive: true })
      writeFileSync(join(root, 'work/day1/error-ratio.ts'), source)
    },
  }
}

const runNode = (
  [file = '', ...args]: string[],
  { folder, env }: { folder: string; env: Record<string, string> },
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const scratch = join(folder, 'scratch')
    mkdirSync(scratch, { recursive: true })
    const child = spawn(file, args, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, TMPDIR: scratch, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].on('data', (chunk: Buffer) => void (ended[name] += chunk.toString()))
    }
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...ended }))
  })

interface Manifest {
  name: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** As `pnpm install` would: the edition's own packages are linked to each other, all others to the repository's. */
const linkPackages = (root: string): void => {
  const folders = ['packages', 'exercises', 'sealed'].flatMap((name) =>
    readdirSync(join(root, name)).map((inner) => join(root, name, inner)),
  )
  const projects = [root, ...folders].filter((folder) => existsSync(join(folder, 'package.json')))
  const manifests = projects.map((folder) => ({ folder, manifest: readManifest(folder) }))
  for (const { folder, manifest } of manifests) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const own = manifests.find((other) => other.manifest.name === name)?.folder
      const link = join(folder, 'node_modules', name)
      mkdirSync(dirname(link), { recursive: true })
      symlinkSync(own ?? findInstalled(name), link, 'junction')
    }
  }
}

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

const findInstalled = (name: string): string => {
  const folders = ['packages', 'exercises'].flatMap((parent) =>
    readdirSync(join(repository, parent)).map((inner) => join(repository, parent, inner)),
  )
  const found = [repository, ...folders].map((folder) => join(folder, 'node_modules', name)).find(existsSync)
  if (found === undefined) throw new Error(`${name} is installed nowhere.`)
  return realpathSync(found)
}
