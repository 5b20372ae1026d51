import { syncBuiltinESMExports } from 'node:module'

/** Room for compiled code of a worker thread, in megabytes. V8 would reserve 512, which a memory limit counts as used. */
const codeRangeSizeMb = 32

let isDone = false

/** Lets worker threads start below a memory limit: a smaller range for compiled code, unless they ask for another. */
export const makeWorkersModest = (): void => {
  if (isDone) return
  isDone = true
  const threads = process.getBuiltinModule('node:worker_threads')
  const Original = threads.Worker
  threads.Worker = class Worker extends Original {
    constructor(...[file, options]: ConstructorParameters<typeof Original>) {
      super(file, { ...options, resourceLimits: { codeRangeSizeMb, ...options?.resourceLimits } })
    }
  }
  syncBuiltinESMExports()
}
