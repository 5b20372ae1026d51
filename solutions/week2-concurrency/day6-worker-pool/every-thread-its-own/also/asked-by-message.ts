import { isMainThread, parentPort, Worker } from 'node:worker_threads'

export async function countErrors(parts: string[][]): Promise<number> {
  let sum = 0
  const ask = (lines: string[]): Promise<void> => {
    const worker = new Worker(new URL(import.meta.url))
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    worker.on('error', reject)
    worker.on('message', (errors: number) => {
      sum += errors
      void worker.terminate().then(() => resolve())
    })
    worker.postMessage(lines)
    return promise
  }
  await Promise.all(parts.map(ask))
  return sum
}

if (!isMainThread) {
  parentPort?.on('message', (lines: string[]) => {
    let errors = 0
    for (const line of lines) errors += line.includes(' 500 ') ? 1 : 0
    parentPort?.postMessage(errors)
  })
}
