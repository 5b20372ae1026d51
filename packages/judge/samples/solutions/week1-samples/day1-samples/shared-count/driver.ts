import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { counted } from './solution.ts'

/** A class whose method is decorated over fresh cells, and what came of calling it. */
export const callHere = (times: number): { count: number; result: string } => {
  const cells = new Int32Array(new SharedArrayBuffer(4))
  class Service {
    name = 'orders'
    @counted(cells)
    handle(path: string, id: number): string {
      return `${this?.name}${path}${id}`
    }
  }
  const service = new Service()
  let result = ''
  for (let time = 0; time < times; time++) result = service.handle('/', time)
  return { count: cells[0] ?? 0, result }
}

/** Threads that wait at a gate until all are there, then call at once, over cells that are slow to read. */
export const callTogether = async (threads: number, times: number): Promise<number> => {
  const cells = new Int32Array(new SharedArrayBuffer(4))
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { cells, gate, times }
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./driver-thread.ts', import.meta.url), { workerData }),
  )
  await Promise.all(workers.map((worker) => once(worker, 'message')))
  const done = Promise.all(workers.map((worker) => once(worker, 'exit')))
  Atomics.store(gate, 0, 1)
  Atomics.notify(gate, 0)
  await done
  return Atomics.load(cells, 0)
}
