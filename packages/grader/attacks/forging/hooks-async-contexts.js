// attack: watches every promise of the host with async_hooks and replaces what it awaits | family: forging | item: error-share | verdicts: fail, crash | points: 0 | tiers: T1 T2
import { createHook, executionAsyncResource } from 'node:async_hooks'
import { writeSync } from 'node:fs'

let seen = 0
createHook({
  init: (_id, type, _trigger, resource) => {
    seen++
    if (type === 'PROMISE' && resource) resource.value = 0.5
  },
  before: () => void Object.assign(executionAsyncResource(), { value: 0.5, isThrown: false }),
}).enable()
export const errorShare = async () => {
  await Promise.resolve()
  writeSync(1, `tried ${seen > 0}`)
  return 2
}
