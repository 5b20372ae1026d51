import { once } from 'node:events'
import { parentPort, Worker, workerData } from 'node:worker_threads'

export async function countErrors(parts: string[][]): Promise<number> {
  const file = new URL(import.meta.url)
  const counts = parts.map(async (lines) => {
    const worker = new Worker(file, { workerData: lines })
    const [errors] = (await once(worker, 'message')) as [number]
    return errors
  })
  return (await Promise.all(counts)).reduce((sum, errors) => sum + errors, 0)
}

const count = (lines: string[]): number => lines.filter((line) => line.includes(' 500 ')).length

// Only a worker thread has a parent.
parentPort?.postMessage(count(workerData as string[]))
