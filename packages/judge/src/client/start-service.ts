import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FiredrillError } from '@firedrill/course'
import type { Containment } from '../sandbox/sandbox.ts'
import { wrapJudge } from '../sandbox/wrap-judge.ts'
import type { FromJudge } from '../service/requests.ts'

/** Where a judge's process works, and how it contains its candidates: null is T1. */
export interface ServicePlace {
  root: string
  bundleDir: string
  containment: Containment | null
}

/** Starts a judge's process. `onEnd` hears once, with an error that holds its last words, that it has ended. */
export const startService = (
  { root, bundleDir, containment }: ServicePlace,
  ports: { onMessage: (message: FromJudge) => void; onEnd: (error: FiredrillError) => void },
): ChildProcess => {
  const scratch = mkdtempSync(join(tmpdir(), 'firedrill-'))
  const args = [root, bundleDir, scratch, ...(containment ? [containment] : [])]
  const started = fork(join(bundleDir, 'service.mjs'), args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      NO_COLOR: '1',
      // Vitest's modules load a third faster the second time.
      NODE_COMPILE_CACHE: join(bundleDir, '../compiled'),
    },
    ...(containment ? contained(scratch, containment) : { execArgv: nodeArgs }),
  })
  let words = ''
  for (const stream of [started.stdout, started.stderr]) {
    stream?.on('data', (chunk: Buffer) => void (words = (words + chunk.toString()).slice(-4_000)))
  }
  let hasEnded = false
  const end = (how: string): void => {
    if (hasEnded) return
    hasEnded = true
    // It removes its folder itself, unless it was killed.
    rmSync(scratch, { recursive: true, force: true })
    ports.onEnd(died(how, words))
  }
  started.on('message', ports.onMessage)
  started.once('exit', (code, signal) => end(String(code ?? signal)))
  started.on('error', (error) => {
    if (started.pid === undefined) end(error.message)
  })
  return started
}

/** Lets a judge's process end by itself, and kills it where it does not. */
export const endService = async (service: ChildProcess): Promise<void> => {
  if (service.pid === undefined || service.exitCode !== null || service.signalCode !== null) return
  const gone = new Promise<void>((resolve) => service.once('exit', () => resolve()))
  if (service.connected) service.disconnect()
  const force = setTimeout(() => service.kill('SIGKILL'), 3_000)
  await gone
  clearTimeout(force)
}

const nodeArgs = ['--disable-warning=ExperimentalWarning']

/** Bubblewrap starts Node. Ctrl-C would end it, and with it the judge, which is for the app to do: a group of its own. */
const contained = (scratch: string, containment: Containment) => {
  const [execPath, wrapArgs] = wrapJudge({ scratch, isRoot: containment === 'own-user' })
  return { execPath, execArgv: [...wrapArgs, process.execPath, ...nodeArgs], detached: true }
}

const died = (how: string, words: string): FiredrillError =>
  new FiredrillError(
    'internal',
    `The judge's process ended (${how}).${words ? `\n${words}` : ''}`,
    'Try again; if it happens twice, please report it.',
  )
