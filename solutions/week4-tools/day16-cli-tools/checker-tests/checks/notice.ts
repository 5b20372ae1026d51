import { readFileSync } from 'node:fs'
import { fail, misconception, tests } from '@firedrill/judge/testing'
import { expect } from 'vitest'
import { planted } from './planted.ts'

type Program = Record<string, string>

const names = ['args.ts', 'config.ts', 'check.ts', 'output.ts']
const read = (folder: string): Program =>
  Object.fromEntries(
    names.map((name) => [name, readFileSync(new URL(folder + name, import.meta.url), 'utf8')]),
  )

/** Requires the learner's tests to hold for the given program, and to fail for each with one of these bugs. */
export const noticed = async (...bugs: string[]): Promise<void> => {
  await (given ??= judge(read('../'), 'the program as it was given'))
  for (const bug of bugs) {
    const result = await tests(plant(read('../'), bug))
    if (result.outcome === 'broken')
      fail(
        `For a program that takes ${bug} ${result.reason} (required: a test that fails). A run without an end finds nothing.`,
      )
    expect(
      result.outcome,
      `Your tests passed for a program that takes ${bug} (required: one of them fails). It ships, green.`,
    ).toBe('failed')
  }
}

/** Requires them to hold for another right program too. */
export const judgeRight = async (): Promise<void> => {
  await (given ??= judge(read('../'), 'the program as it was given'))
  await judge(read('./another/'), 'another right program')
}

let given: Promise<void> | null = null

const judge = async (program: Program, name: string): Promise<void> => {
  const result = await tests(program)
  if (result.outcome === 'empty') misconception('A file without a test is green too.')
  if (result.outcome === 'broken')
    fail(
      `For ${name} ${result.reason} (required: tests that run to their end). Nothing is known of the program.`,
    )
  const [first] = result.outcome === 'failed' ? result.failures : []
  const why = first ? `"${first.title}" failed: ${first.message.split('\n')[0]}` : 'no test ran'
  expect(
    result.outcome,
    `For ${name} ${why} (required: every test passes). What is red for no reason is switched off.`,
  ).toBe('passed')
}

const plant = (program: Program, bug: string): Program => {
  const { file, from, to } = planted[bug] ?? { file: '', from: bug, to: '' }
  const parts = (program[file] ?? '').split(from)
  if (parts.length !== 2) throw new Error(`The bug "${bug}" fits ${parts.length - 1} places of ${file}.`)
  return { ...program, [file]: parts.join(to) }
}
