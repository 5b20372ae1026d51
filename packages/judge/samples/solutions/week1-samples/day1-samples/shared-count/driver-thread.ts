import { workerData } from 'node:worker_threads'
import { counted } from './solution.ts'

const { cells, gate, rounds, times } = workerData as {
  cells: Int32Array
  gate: Int32Array
  rounds: number
  times: number
}

class Service {
  @counted(cells)
  handle(): void {}
}

/** Waits for the other thread: turning on the spot for a moment, so that both are running when it opens. */
const meet = (round: number): void => {
  Atomics.add(gate, 0, 1)
  const patience = performance.now() + 2
  while (Atomics.load(gate, 0) < 2 * round) {
    if (performance.now() > patience) Atomics.wait(gate, 0, Atomics.load(gate, 0), 1)
  }
}

const service = new Service()
for (let round = 1; round <= rounds; round++) {
  meet(round)
  for (let time = 0; time < times; time++) service.handle()
}
