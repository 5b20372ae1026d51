import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from '@firedrill/course'
import { mechanisms, sampleFault } from '../samples.ts'
import { chooseSeed, faultOf, placeFault } from './choose-fault.ts'

const faults = Object.values(mechanisms).map((mechanism) => sampleFault(mechanism))

test('who drills again meets another fault, and after five fires has met all', () => {
  fc.assert(
    fc.property(fc.nat(), (start) => {
      const random = seededRandom(start.toString(16).padStart(8, '0'))
      const met: string[] = []
      for (let fire = 0; fire < 12; fire++) met.push(faultOf(faults, chooseSeed(faults, met, random)).slug)
      expect(new Set(met.slice(0, 5)).size).toBe(5)
      for (const [index, slug] of met.entries()) expect(slug).not.toBe(met[index - 1])
    }),
    { numRuns: 50 },
  )
})

test('a seed has one fault, and every fault has seeds', () => {
  const found = Array.from({ length: 60 }, (_, index) => index.toString(16).padStart(6, '0')).map(
    (digits) => faultOf(faults, `${digits}00`).slug,
  )
  expect(new Set(found).size).toBe(5)
})

test('the broken host is named in the commands of a seed', () => {
  const [fault] = faults
  if (!fault) throw new Error('There is a fault.')
  const placed = placeFault({ ...fault, reference: ['drain {broken}'] }, '0000000a')
  expect(placed.reference[0]).toMatch(/^drain o[1-4]$/)
})
