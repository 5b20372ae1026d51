import { expect, test } from 'vitest'
import { type JudgedMutant, matchExemptions } from './match-exemptions.ts'

const mutant = (change: Partial<JudgedMutant>): JudgedMutant => ({
  file: 'alarm.ts',
  mutator: 'EqualityOperator',
  line: 3,
  original: 'count > 1',
  replacement: 'count >= 1',
  text: '',
  fate: 'survived',
  why: null,
  ...change,
})
const entry = { line: 2, reason: 'The task does not say what happens at one.' }

test('A survivor is exempt where an entry has its words, however they are laid out.', () => {
  const one = mutant({ original: 'count\n    > 1' })
  const exemption = { ...entry, mutant: 'count > 1', becomes: 'count >= 1' }
  const matched = matchExemptions([one], [exemption])
  expect(matched.exempt).toEqual([{ mutant: one, exemption }])
  expect(matched.survivors).toEqual([])
})

test('Other words, another file or another kind are another mutant.', () => {
  const one = mutant({})
  const strangers = [
    { ...entry, mutant: 'count > 1', becomes: 'count <= 1' },
    { ...entry, mutant: 'count > 1', becomes: 'count >= 1', file: 'window.ts' },
    { ...entry, mutator: 'StringLiteral' },
  ]
  const matched = matchExemptions([one], strangers)
  expect(matched.survivors).toEqual([one])
  expect(matched.strangers).toEqual(strangers)
})

test('An entry for a whole kind spares all of that kind, and is needless once all are killed.', () => {
  const kind = { ...entry, mutator: 'EqualityOperator' }
  const alive = mutant({})
  const killed = mutant({ line: 9, fate: 'killed' })
  expect(matchExemptions([alive, killed], [kind])).toMatchObject({
    killed: [killed],
    exempt: [{ mutant: alive }],
    needless: [],
  })
  expect(matchExemptions([killed], [kind])).toMatchObject({ exempt: [], needless: [kind], strangers: [] })
})

test('A mutant without a verdict is not killed.', () => {
  const blocked = mutant({ fate: 'blocked', why: 'an instance cannot cross' })
  expect(matchExemptions([blocked], [])).toMatchObject({ killed: [], survivors: [blocked] })
})
