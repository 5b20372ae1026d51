/*
 * The workers log 1,204 errors between them. The report, which is printed when
 * they are done, says 0.
 *
 * countErrors(parts): count the lines that contain " 500 ", each part in a
 * worker thread of its own. Resolve to the sum over all parts. No parts: 0.
 *
 * Done when:
 * - adds up what the threads have counted
 * - gives each part a thread
 * - begins at 0 with each call
 */
import { once } from 'node:events'
import { isMainThread, Worker, workerData } from 'node:worker_threads'

let errors = 0

export async function countErrors(parts: string[][]): Promise<number> {
  errors = 0
  const file = new URL(import.meta.url)
  const workers = parts.map((lines) => new Worker(file, { workerData: lines }))
  await Promise.all(workers.map((worker) => once(worker, 'exit')))
  return errors
}

const count = (lines: string[]): void => {
  for (const line of lines) if (line.includes(' 500 ')) errors++
}

if (!isMainThread) count(workerData as string[])
