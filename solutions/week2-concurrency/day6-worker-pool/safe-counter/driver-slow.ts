import { isMainThread, workerData } from 'node:worker_threads'
import { slowDown } from './driver-cells.ts'

/** Imported for what it does, and named so that the import has a reason to stand first. */
export const isSlow = !isMainThread && (workerData as { isSlow?: boolean }).isSlow === true

if (isSlow) slowDown()
