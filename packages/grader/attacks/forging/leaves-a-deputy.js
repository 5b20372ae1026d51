// attack: hands its descriptors to a detached child that goes on answering, and exits | family: forging | item: error-share | verdicts: crash, timeout | points: 0 | tiers: T1 T2
import { spawn } from 'node:child_process'
import { writeSync } from 'node:fs'

const code = `
  const { writeSync } = require('node:fs')
  const say = (id) => {
    const text = JSON.stringify([{ kind: 1, id: 2, value: 3 }, 'answer', id, 0.5])
    const head = Buffer.alloc(4)
    head.writeUInt32BE(text.length)
    writeSync(3, Buffer.concat([head, Buffer.from(text)]))
  }
  let id = 2
  setInterval(() => { try { say(id++) } catch {} }, 50)
  // {{mark}}`
export const errorShare = async () => {
  const child = spawn(process.execPath, ['-e', code], { detached: true, env: {}, stdio: [0, 1, 2, 3, 4] })
  await new Promise((resolve) => child.on('spawn', resolve))
  writeSync(1, 'tried')
  process.exit(0)
}
