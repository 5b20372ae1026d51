// node tools/unit.mjs: the unit tests. With FIREDRILL_SAMPLE=<percent> in the environment, those of the packages that
// changed since this work and main parted and of all that import them, and so much of the rest as a seed draws;
// FIREDRILL_SEED=<seed> draws the same again.
import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { chooseTests } from '../packages/author/src/scope/choose-tests.ts'
import { findChangedFiles } from '../packages/author/src/scope/find-changed-files.ts'
import { newSeed } from '../packages/course/src/seed.ts'

const root = join(import.meta.dirname, '..')

const readPackage = (dir) => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(
    readFileSync(join(root, dir, 'package.json'), 'utf8'),
  )
  return {
    name: basename(dir),
    uses: Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => name.startsWith('@firedrill/'))
      .map((name) => basename(name)),
    tests: globSync(`${dir}/src/**/*.test.{ts,tsx}`, { cwd: root }),
  }
}

/** What vitest is asked to run: paths, or parts of them; nothing means all. */
const choose = ({ FIREDRILL_SAMPLE: percent = '', FIREDRILL_SEED: seed = newSeed(Math.random) }) => {
  if (percent === '') return []
  if (!(Number(percent) >= 0 && Number(percent) <= 100))
    throw new Error(`FIREDRILL_SAMPLE=${percent} is no share. Give percent, from 0 to 100.`)
  const packages = globSync('packages/*', { cwd: root }).toSorted().map(readPackage)
  const { files } = findChangedFiles(root)
  const { whole, drawn, others } = chooseTests(packages, { files, percent: Number(percent), seed })
  const names = whole.length === packages.length ? 'all packages' : whole.join(', ') || 'no package'
  process.stdout.write(
    `whole: ${names}; of ${others} other test files ${drawn.length}, drawn by seed ${seed}\n`,
  )
  return whole.length === packages.length ? [] : [...whole.map((name) => `packages/${name}/src/`), ...drawn]
}

const vitest = join(root, 'node_modules/vitest/vitest.mjs')
const args = [vitest, 'run', '--project', 'packages', ...choose(process.env)]
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
