import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { FiredrillError } from '@firedrill/course'

/** Where it is kept from where the last update came, from the root. */
const sourceFile = '.firedrill/update-from'

/** Where an update comes from unless told: where the last one came from, else the remote that a clone follows. */
export const usualSource = (root: string): string => {
  const last = readOrNull(join(root, sourceFile))
  const remote = last ?? readRemote(root)
  if (remote) return remote
  throw new FiredrillError(
    'usage',
    'It is not known where updates come from.',
    'Say it once: `pnpm drill update --from <folder, archive or git remote of a newer edition>`.',
  )
}

/** Keeps from where an update came. That it cannot be written is no reason to fail. */
export const rememberSource = (root: string, from: string): void => {
  try {
    mkdirSync(dirname(join(root, sourceFile)), { recursive: true })
    writeFileSync(join(root, sourceFile), `${from}\n`)
  } catch {
    // It is asked for again next time.
  }
}

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}

const readRemote = (root: string): string | null => {
  const ask = (...args: string[]): string =>
    spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const upstream = ask('rev-parse', '--abbrev-ref', '--symbolic-full-name', '@{upstream}').split('/')[0]
  return upstream ? ask('remote', 'get-url', upstream) || null : null
}
