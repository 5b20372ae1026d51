// attack: registers loader hooks that swap Node's modules under whatever loads next | family: forging | item: error-share | verdicts: fail, crash, error | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith('node:assert')
      ? { url: 'data:text/javascript,export default () => true', shortCircuit: true }
      : next(specifier, context),
})
export const errorShare = async () => {
  writeSync(1, 'tried')
  const { default: agree } = await import('node:assert')
  return agree() === true ? 0.5 : 0.25
}
