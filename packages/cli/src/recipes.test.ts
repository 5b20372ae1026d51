import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type GradeFixture, handInEveryKind, makeGradeFixture } from './grade-fixture.ts'

const read = (file: string): unknown => parse(readFileSync(join(repository, file), 'utf8'))

/** Runs a script of a recipe as its machine would, on the fixture's course, at T1. */
const run = ({ course }: GradeFixture, shell: string, script: string, env: Record<string, string>) => {
  const { status, stdout, stderr } = spawnSync(shell, ['-c', script], {
    cwd: course.root,
    encoding: 'utf8',
    env: {
      PATH: process.env.PATH,
      HOME: course.root,
      TMPDIR: course.scratch,
      FIREDRILL_ROOT: course.root,
      ...env,
    },
  })
  return { status, stdout, stderr }
}

interface KubernetesJob {
  spec: {
    completions: number
    podFailurePolicy: { rules: { onExitCodes?: { values: number[] } }[] }
    template: { spec: { containers: { args: string[]; env: { name: string; value: string }[] }[] } }
  }
}

test('the pods of the Kubernetes job grade a class in shards, and merge makes them one', async () => {
  const fixture = makeGradeFixture()
  handInEveryKind(fixture)
  const plain = await fixture.grade(['--csv'])
  const { spec } = read('recipes/kubernetes.yaml') as KubernetesJob
  const [container] = spec.template.spec.containers
  const own = Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? [])
  expect(Number(own.SHARDS)).toBe(spec.completions)
  const script = `cd ${repository} && ${container?.args[0]}`
  for (const index of ['0', '1']) {
    const env = { ...own, SHARDS: '2', SUBMISSIONS: fixture.inbox, PARTS: join(fixture.course.root, 'parts') }
    const pod = run(fixture, 'sh', script, {
      ...env,
      GRADE_OPTIONS: '--tier T1',
      JOB_COMPLETION_INDEX: index,
    })
    expect(pod).toMatchObject({ status: 0, stderr: '' })
  }
  const merged = await fixture.course.drill(['grade', 'merge', join(fixture.course.root, 'parts'), '--csv'])
  expect(merged).toEqual(plain)
  expect(spec.podFailurePolicy.rules.flatMap(({ onExitCodes }) => onExitCodes?.values ?? [])).toEqual([2, 3])
})

interface GitlabJob {
  script: string[]
  before_script: string[]
  variables: Record<string, string>
}

test("GitLab's jobs grade a class in shards and make one report", async () => {
  const fixture = makeGradeFixture()
  handInEveryKind(fixture)
  const plain = await fixture.grade(['--csv'])
  const jobs = read('recipes/gitlab.yml') as Record<'.grade' | 'grade' | 'grades', GitlabJob>
  const { before_script: before, variables } = jobs['.grade']
  const job = (name: 'grade' | 'grades', env: Record<string, string>) =>
    run(fixture, 'bash', `set -eo pipefail\n${[...before, ...jobs[name].script].join('\n')}`, {
      ...variables,
      FIREDRILL: repository,
      SUBMISSIONS: fixture.inbox,
      GRADE_OPTIONS: '--tier T1',
      ...env,
    })
  for (const index of ['1', '2']) {
    expect(job('grade', { CI_NODE_INDEX: index, CI_NODE_TOTAL: '2' })).toMatchObject({ status: 0 })
  }
  expect(job('grades', {})).toMatchObject({ status: 1, stderr: '' })
  expect(readFileSync(join(fixture.course.root, 'reports/grades.csv'), 'utf8')).toBe(plain.stdout)
})

interface Action {
  inputs: Record<string, { default?: string }>
  runs: { steps: { name: string; run: string; env?: Record<string, string> }[] }
}

test("GitHub's action shows a summary and annotations, and ends as the grade ends", async () => {
  const fixture = makeGradeFixture()
  handInEveryKind(fixture)
  const { runs, inputs } = read('action.yml') as Action
  const step = runs.steps.find(({ name }) => name === 'Grade')
  const asked: Record<string, string> = {
    path: fixture.inbox,
    options: '--tier T1 --min-score 10',
    shard: '',
    out: 'reports',
  }
  const env = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const [, input = ''] = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value) ?? []
      expect(inputs).toHaveProperty(input)
      return [name, asked[input] ?? '']
    }),
  )
  const summary = join(fixture.course.root, 'summary.md')
  const github = { GITHUB_ACTION_PATH: repository, GITHUB_STEP_SUMMARY: summary }
  const { status, stdout, stderr } = run(fixture, 'bash', `set -eo pipefail\n${step?.run}`, {
    ...env,
    ...github,
  })
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
  expect(readdirSync(join(fixture.course.root, 'reports'))).toHaveLength(6)
  expect(readFileSync(summary, 'utf8')).toContain('## `alice`: graded, 20 of 20 points')
  expect(stdout).toMatch(/^::error .*title=bob/m)
  // Nothing but our own commands begins a line.
  expect(stdout.split('\n').filter((line) => line !== '' && !line.startsWith('::error '))).toEqual([])
})

test("the docs' example gives the action what it takes, and GitLab's jobs start a shell", () => {
  const docs = readFileSync(join(repository, 'docs/grading.md'), 'utf8')
  const [, example = ''] = /```yaml\n(name: grade\n[^]*?)```/.exec(docs) ?? []
  const { jobs } = parse(example) as {
    jobs: Record<string, { steps: { uses: string; with: Record<string, string> }[] }>
  }
  const step = jobs.grade?.steps.find(({ uses }) => uses === './firedrill')
  const { inputs } = read('action.yml') as Action
  expect(Object.keys(step?.with ?? {})).toEqual(['path', 'options'])
  for (const name of Object.keys(step?.with ?? {})) expect(inputs).toHaveProperty(name)
  expect(read('recipes/gitlab.yml')).toMatchObject({ '.grade': { image: { entrypoint: [''] } } })
})

test('the container file copies, installs and starts what there is', () => {
  const text = readFileSync(join(repository, 'recipes/Containerfile'), 'utf8')
  const [, words = '[]'] = /^ENTRYPOINT (.*)$/m.exec(text) ?? []
  const [node = '', ...args] = JSON.parse(words) as string[]
  const help = execFileSync(join(repository, node), [...args, '--help'], {
    cwd: repository,
    encoding: 'utf8',
  })
  expect(help).toContain('grade submissions')
})
