// attack: runs programs that give rights to whoever starts them | family: kernel | item: error-share | verdicts: fail, timeout | points: 0 | tiers: T2
import { spawnSync } from 'node:child_process'
import { writeSync } from 'node:fs'

const commands = [
  ['su', '-c', 'id'],
  ['sudo', '-n', 'id'],
  ['mount', '-t', 'tmpfs', 'x', '/tmp'],
  ['newgrp', 'root'],
  ['unshare', '-Ur', 'id'],
  ['nsenter', '-t', '1', '-a', 'id'],
  ['chroot', '/', 'id'],
  ['setpriv', '--reuid=0', 'id'],
  ['bwrap', '--dev-bind', '/', '/', 'id'],
]
export const errorShare = () => {
  writeSync(1, 'tried')
  for (const [file, ...args] of commands) {
    const { status } = spawnSync(file, args, { timeout: 300, stdio: 'ignore' })
    if (status === 0) writeSync(1, `reached: ${file}`)
  }
}
