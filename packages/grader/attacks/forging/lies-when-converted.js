// attack: returns objects that claim to be any number, JSON or match that is asked for | family: forging | item: error-share | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const liar = () => ({
  valueOf: () => 0.5,
  toString: () => '0.5',
  toJSON: () => 0.5,
  [Symbol.toPrimitive]: () => 0.5,
  asymmetricMatch: () => true,
  $$typeof: Symbol.for('jest.asymmetricMatcher'),
  equals: () => true,
})
export const errorShare = () => {
  writeSync(1, 'tried')
  return liar()
}
export const slowest = () => liar()
