import { syncBuiltinESMExports } from 'node:module'

/** Counts threads as they are made. Imported before the candidate, which takes hold of Worker when it loads. */
export const made = { threads: 0 }

const module = process.getBuiltinModule('node:worker_threads')
const Original = module.Worker
module.Worker = class Worker extends Original {
  constructor(...given: ConstructorParameters<typeof Original>) {
    super(...given)
    made.threads++
  }
}
syncBuiltinESMExports()
