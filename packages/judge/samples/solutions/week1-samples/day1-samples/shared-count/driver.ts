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

/** Two threads that meet at a gate before each round, so that they call at the same moment, and what they counted. */
export const callTogether = async (rounds: number, times: number): Promise<number> => {
  const cells = new Int32Array(new SharedArrayBuffer(4))
  const gate = new Int32Array(new SharedArrayBuffer(4))
  const workerData = { cells, gate, rounds, times }
  const workers = [1, 2].map(() => new Worker(new URL('./driver-thread.ts', import.meta.url), { workerData }))
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  return Atomics.load(cells, 0)
}
