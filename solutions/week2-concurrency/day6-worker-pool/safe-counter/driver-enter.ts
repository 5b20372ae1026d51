import { parentPort, workerData } from 'node:worker_threads'
import { SharedLock } from './safe-counter.ts'

new SharedLock(workerData as SharedArrayBuffer).run(() => parentPort?.postMessage('inside'))
