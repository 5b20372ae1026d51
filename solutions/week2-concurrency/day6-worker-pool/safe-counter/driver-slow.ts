import { isMainThread, workerData } from 'node:worker_threads'
import { slowDown } from './driver-cells.ts'

if (!isMainThread && (workerData as { isSlow?: boolean }).isSlow) slowDown()
