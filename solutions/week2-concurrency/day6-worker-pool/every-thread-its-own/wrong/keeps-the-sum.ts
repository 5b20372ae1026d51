// fails: begins at 0 with each call | The same part was counted twice. The second call gave more than the first (required: the same). Tomorrow the errors of today are in the report.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

let sum = 0

export async function countErrors(parts: string[][]): Promise<number> {
  for (const lines of parts) {
    const worker = new Worker(new URL(import.meta.url), { workerData: lines })
    const [errors] = (await once(worker, 'message')) as [number]
    sum += errors
  }
  return sum
}

if (!isMainThread) {
  parentPort?.postMessage((workerData as string[]).filter((line) => line.includes(' 500 ')).length)
}
