import { allItems } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'
import { expect, test } from 'vitest'
import { places } from '../check/fixtures/bad-fixture.ts'
import { copySamples, type SampleCourse } from '../check/fixtures/copy-samples.ts'
import { hashItem } from './hash-item.ts'

const hashes = (spoil: (course: SampleCourse) => void = () => {}) => {
  using course = copySamples()
  spoil(course)
  const item = allItems(readCourse(course.root).course).find((one) => one.slug === 'error-ratio')
  if (!item) throw new Error('The sample is gone.')
  return { flake: hashItem(course.root, item, 'flake'), mutate: hashItem(course.root, item, 'mutate') }
}

test('A hash is the same for the same bytes, and another for each measure.', () => {
  expect(hashes()).toEqual(hashes())
  expect(hashes().flake).toMatch(/^[0-9a-f]{16}$/)
})

test('Other tests, solutions and limits make other hashes.', () => {
  const before = hashes()
  for (const spoil of [
    (course: SampleCourse) => course.edit(`${places.drill}/hidden.test.ts`, 'check', 'check '),
    (course: SampleCourse) => course.edit(`${places.drill}/solution.ts`, '>= 500', '> 499'),
    (course: SampleCourse) => course.write(`${places.drill}/checks/more.ts`, ''),
    (course: SampleCourse) => course.edit(places.manifest, 'par: 2m', 'par: 2m\n    limits: { wall: 20s }'),
  ]) {
    expect(hashes(spoil).flake).not.toBe(before.flake)
    expect(hashes(spoil).mutate).not.toBe(before.mutate)
  }
})

test('What a measure does not run leaves its hash alone.', () => {
  const before = hashes()
  const also = hashes((course) => course.write(`${places.drill}/also/another.ts`, ''))
  expect(also.flake).not.toBe(before.flake)
  expect(also.mutate).toBe(before.mutate)
  const words = hashes((course) => course.write(`${places.drill}/debrief.md`, ''))
  expect(words).toEqual(before)
  expect(hashes((course) => course.write(`${places.drill}/mutants.yaml`, '')).flake).toBe(before.flake)
})
