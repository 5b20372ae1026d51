// attack: returns a Proxy that has every key and equals whatever is read | family: forging | item: error-share | verdicts: fail, crash, blocked | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

const yes = () =>
  new Proxy(
    {},
    {
      get: (_target, key) => (key === Symbol.toPrimitive ? () => 1 : key === 'then' ? undefined : yes()),
      has: () => true,
      ownKeys: () => ['at', 'ms'],
      getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
      getPrototypeOf: () => Object.prototype,
    },
  )
export const errorShare = () => {
  writeSync(1, 'tried')
  return yes()
}
export const slowest = () => yes()
