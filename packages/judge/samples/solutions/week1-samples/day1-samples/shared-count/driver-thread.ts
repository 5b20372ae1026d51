import { parentPort, workerData } from 'node:worker_threads'
// Before the candidate, which may take hold of Atomics when it loads.
import { slowCells } from './driver-cells.ts'
import { counted } from './solution.ts'

const { cells, gate, times } = workerData as { cells: Int32Array; gate: Int32Array; times: number }

class Service {
  @counted(slowCells(cells))
  handle(): void {}
}

const service = new Service()
parentPort?.postMessage('ready')
Atomics.wait(gate, 0, 0)
for (let time = 0; time < times; time++) service.handle()
