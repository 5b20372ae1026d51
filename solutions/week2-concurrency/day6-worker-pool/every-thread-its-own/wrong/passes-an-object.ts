// fails: adds up what the threads have counted | The threads counted, and each of them in a variable of its own: a module is loaded anew in every thread.
import { once } from 'node:events'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

export async function countErrors(parts: string[][]): Promise<number> {
  const total = { errors: 0 }
  const workers = parts.map((lines) => new Worker(new URL(import.meta.url), { workerData: { lines, total } }))
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  return total.errors
}

if (!isMainThread) {
  const { lines, total } = workerData as { lines: string[]; total: { errors: number } }
  for (const line of lines) if (line.includes(' 500 ')) total.errors++
}
