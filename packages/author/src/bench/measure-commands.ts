import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { interleave } from './interleave.ts'
import { type Command, timeEmptyNode, timeNode } from './time-command.ts'

const mostRounds = 15
const pauseMs = 50

/** `drill run` from nothing to the verdict, beside a cold `vitest run` of one trivial test. */
export const measureColdRun = async (place: BenchPlace): Promise<BenchRow[]> => {
  const work = join(place.courseRoot, 'work/day1')
  mkdirSync(work, { recursive: true })
  const solution = 'solutions/week1-http/day1-http-requests/status-code/solution.ts'
  cpSync(join(place.courseRoot, solution), join(work, 'status-code.ts'))
  const trivial = writeTrivialTest(place.root)
  try {
    const times = await interleave(
      {
        vitest: () => timeNode(trivial.command),
        run: () => timeNode(drill(place, ['run', 'status-code', '--json'])),
      },
      { rounds: Math.min(place.rounds, mostRounds), pauseMs, signal: place.signal },
    )
    return [
      toRow({
        part: 'cold-run',
        name: 'drill run status-code, cold',
        unit: 'ms',
        value: median(times.run) ?? 0,
        reference: 'vitest run, one trivial test, cold',
        referenceValue: median(times.vitest) ?? 0,
        limit: 1.3,
      }),
    ]
  } finally {
    rmSync(trivial.dir, { recursive: true, force: true })
  }
}

/** `drill list --json`. */
export const measureList = async (place: BenchPlace): Promise<BenchRow[]> => {
  const times = await interleave(
    { empty: timeEmptyNode, list: () => timeNode(drill(place, ['list', '--json'])) },
    { rounds: Math.min(place.rounds, mostRounds), pauseMs, signal: place.signal },
  )
  return [
    toRow({
      part: 'list',
      name: 'drill list --json',
      unit: 'ms',
      value: median(times.list) ?? 0,
      reference: 'node -e 0',
      referenceValue: median(times.empty) ?? 0,
      limit: 4,
    }),
  ]
}

/** The `firedrill` command on the copy of the course. */
export const drill = (place: BenchPlace, args: string[]): Command => ({
  args: [join(place.root, 'packages/cli/bin/firedrill.mjs'), ...args],
  env: { FIREDRILL_ROOT: place.courseRoot },
})

/** A test file in a folder of its own, where no configuration reaches it, and the command that runs it. */
const writeTrivialTest = (root: string): { dir: string; command: Command } => {
  const dir = mkdtempSync(join(tmpdir(), 'firedrill-bench-'))
  symlinkSync(join(root, 'node_modules'), join(dir, 'node_modules'), 'junction')
  writeFileSync(
    join(dir, 'trivial.test.ts'),
    "import { expect, test } from 'vitest'\n\ntest('one and one is two', () => expect(1 + 1).toBe(2))\n",
  )
  const manifest = createRequire(join(root, 'package.json')).resolve('vitest/package.json')
  return { dir, command: { args: [join(dirname(manifest), 'vitest.mjs'), 'run'], cwd: dir } }
}
