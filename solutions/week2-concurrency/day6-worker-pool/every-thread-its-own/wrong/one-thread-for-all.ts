// fails: gives each part a thread | Three parts were counted in 1 thread (required: 3). Cores are idle while one reads the logs of all.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

export async function countErrors(parts: string[][]): Promise<number> {
  const worker = new Worker(new URL(import.meta.url), { workerData: parts.flat() })
  const [errors] = (await once(worker, 'message')) as [number]
  return errors
}

if (!isMainThread) {
  parentPort?.postMessage((workerData as string[]).filter((line) => line.includes(' 500 ')).length)
}
