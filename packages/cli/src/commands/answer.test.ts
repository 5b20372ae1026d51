import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'

const bin = join(repository, 'packages/cli/bin/firedrill.mjs')

/** The sample course of questions, and the real command over it. */
const makeCourse = () => {
  const root = mkdtempSync(join(tmpdir(), 'questions-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 3 }))
  cpSync(join(repository, 'packages/author/samples/questions'), root, { recursive: true })
  const env = { PATH: process.env.PATH, HOME: root, TMPDIR: root, FIREDRILL_ROOT: root, NO_COLOR: '1' }
  const drill = (...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [bin, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      const printed = { stdout: '', stderr: '' }
      child.stdout.on('data', (chunk: Buffer) => void (printed.stdout += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => void (printed.stderr += chunk.toString()))
      child.once('error', reject)
      child.once('close', (code) => resolve({ code, ...printed }))
    })
  return { root, drill, answers: join(root, 'work/day6/answers.yaml') }
}

test('answer without an answer asks the question and says how to answer it', async () => {
  const { drill } = makeCourse()
  expect(await drill('answer', 'blast-radius')).toEqual({
    code: 0,
    stderr: '',
    stdout: `Pods behind one zone

12 pods are spread evenly over 3 zones, and one zone fails. How many pods are left?

Answer with a number of pods, such as 12 or 12.5.
  pnpm drill answer blast-radius <answer>
`,
  })
  const { stdout } = await drill('answer', 'what-to-count', '--json')
  const asked = JSON.parse(stdout)
  expect(asked).toMatchObject({ version: 1, item: 'day6/what-to-count', kind: 'multi', given: null })
  expect(asked.options.map(({ key }: { key: string }) => key).toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('a wrong answer is 1 with its sentence, a right one 0 with the working and the debrief', async () => {
  const { drill, answers } = makeCourse()
  const wrong = await drill('answer', 'blast-radius', '9')
  expect(wrong).toMatchObject({ code: 1, stderr: '' })
  expect(wrong.stdout).toMatch(
    /^day6\/blast-radius: fail, 0 of 1 checks, 0 of 5 points\n {2}FAIL Pods behind one zone\n {7}You answered 9 pods\. It is counted exactly\.\n {7}You took away a pod for each zone\.\n {2}again: pnpm drill run blast-radius --seed [0-9a-f]{8}\n$/,
  )
  const right = await drill('answer', 'blast-radius', '8', 'pods')
  expect(right.code).toBe(0)
  expect(right.stdout).toContain('day6/blast-radius: pass, 1 of 1 checks, 5 of 5 points')
  expect(right.stdout).toContain('12 − 12 / 3 = 8')
  expect(right.stdout).toContain('Source: Kubernetes')
  expect(readFileSync(answers, 'utf8')).toMatch(/item: day6\/blast-radius\n {2}seed: .*\n {2}answer: 8\n$/)
})

test('several letters need no commas, and prose is shown its model', async () => {
  const { drill } = makeCourse()
  expect((await drill('answer', 'first-steps', 'c', 'b', 'a', 'd')).code).toBe(0)
  const { stdout } = await drill('answer', 'own-words', 'Releases', 'stop.')
  expect(stdout).toContain('Releases stop, except mends of what burns the budget.')
})

test('what is no answer is an error with a sentence, and leaves no trace', async () => {
  const { drill } = makeCourse()
  const { code, stdout } = await drill('answer', 'page-on-burn', 'z', '--json')
  expect(code).toBe(1)
  const { verdicts } = JSON.parse(stdout)
  expect(verdicts).toMatchObject([{ status: 'error', message: expect.stringContaining('a, b or c') }])
  const { weeks } = JSON.parse((await drill('list', '--json')).stdout)
  expect(weeks[0].days[0].items[0]).toMatchObject({ slug: 'page-on-burn', kind: 'choice', state: 'new' })
})

test('run judges the answers that are kept, and says how to give one that is not', async () => {
  const { drill } = makeCourse()
  await drill('answer', 'blast-radius', '8')
  const { code, stdout, stderr } = await drill('run', 'day6')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  expect(stdout).toContain('day6/blast-radius: pass')
  expect(stdout).toContain('There is no answer yet. `pnpm drill answer page-on-burn` asks for one.')
})

test('a broken answers.yaml is a usage error with its line', async () => {
  const { drill, answers } = makeCourse()
  await drill('answer', 'blast-radius', '8')
  writeFileSync(answers, '- item: [')
  const { code, stderr } = await drill('answer', 'blast-radius', '8')
  expect(code).toBe(2)
  expect(stderr).toContain('work/day6/answers.yaml:1 is not valid YAML')
  expect(readFileSync(answers, 'utf8')).toBe('- item: [')
})
