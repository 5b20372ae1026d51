// attack: blocks its main thread, while a worker thread writes answers to the judge's descriptor | family: forging | item: error-share | verdicts: crash, timeout | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'

const code = `
  const { writeSync } = require('node:fs')
  for (let id = 1; id < 9; id++) {
    const text = JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', id, 0.5])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(text.length)
    try { writeSync(3, Buffer.concat([head, Buffer.from(text)])) } catch {}
  }`
export const errorShare = async () => {
  writeSync(1, 'tried')
  const worker = new Worker(code, { eval: true })
  await new Promise((resolve) => worker.on('exit', resolve).on('error', resolve))
  for (;;);
}
