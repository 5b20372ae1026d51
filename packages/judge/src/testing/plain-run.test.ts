import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '@firedrill/bundle'
import { expect, test } from 'vitest'

const samples = 'packages/judge/samples/solutions/week1-samples/day1-samples'

/** What `vitest run` says of one sample, and how it exits. */
const runPlain = (slug: string, candidate?: string): Promise<{ exitCode: number; printed: string }> =>
  new Promise((resolve) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const args = [vitest, 'run', '--project', 'solutions', `${samples}/${slug}`]
    const env = {
      PATH: process.env.PATH,
      NO_COLOR: '1',
      ...(candidate ? { FIREDRILL_CANDIDATE: candidate } : {}),
    }
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr }),
    )
  })

test('A hidden test passes its reference under plain vitest run.', async () => {
  expect(await runPlain('budget-left')).toMatchObject({ exitCode: 0 })
})

test('FIREDRILL_CANDIDATE names the file that is judged instead.', async () => {
  const { exitCode, printed } = await runPlain(
    'budget-left',
    `${samples}/budget-left/wrong/divides-by-nothing.ts`,
  )
  expect(exitCode).toBe(1)
  expect(printed).toContain('no requests leave NaN of the budget (required: 1)')
})

test('A candidate that ends its process fails there too, and is named.', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-test-'))
  writeFileSync(join(folder, 'budget-left.ts'), 'export const budgetLeft = () => process.exit(0)')
  const { exitCode, printed } = await runPlain('budget-left', folder)
  rmSync(folder, { recursive: true })
  expect(exitCode).toBe(1)
  expect(printed).toContain('Your code ended the process with exit code 0.')
})
