import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Request } from '../wire/messages.ts'
import type { Finding } from '../wire/probe.ts'

type Probe = Request & { op: 'probe' }
type Trial = [promise: string, kind: Finding['kind'], trial: () => void | Promise<void>]

/**
 * The self-test of a tier, in a real candidate's process. A trial throws where its promise is broken; the judge decides
 * which promises its tier has to keep.
 */
export const probe = async (request: Probe): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (const [promise, kind, trial] of trials(request)) {
    const seen = await Promise.resolve()
      .then(trial)
      .then(
        () => '',
        (error: unknown) => String((error as { message?: string }).message ?? error).slice(0, 200),
      )
    findings.push({ promise, kind, isKept: seen === '', seen })
  }
  return findings
}

const trials = ({ canaries, folders, labUrl }: Probe): Trial[] => [
  [
    'no file outside is readable',
    'contained',
    () => refuses('a file outside', () => readFileSync(canaries.file)),
  ],
  ['the course is out of sight', 'contained', () => canaries.folders.forEach(requireHidden)],
  ['nothing outside its folders is writable', 'contained', () => outsidePlaces.forEach(requireReadOnly)],
  [
    'no listener outside is reachable',
    'contained',
    () => refusesConnection({ host: '127.0.0.1', port: canaries.port }),
  ],
  [
    'no local socket outside is reachable',
    'contained',
    () => refusesConnection({ path: `\0${canaries.abstractName}` }),
  ],
  [
    'no packet leaves the machine',
    'contained',
    () => refusesConnection({ host: '192.0.2.1', port: 9 }, 'ENETUNREACH'),
  ],
  ['no other process is visible', 'contained', requireAlone],
  [
    'no process outside can be signalled',
    'contained',
    () => refuses('a signal', () => process.kill(canaries.pid, 0)),
  ],
  ['no new namespace can be made', 'contained', requireNoNamespace],
  ['it holds no privilege and a filter guards its system calls', 'contained', requireBare],
  ['its environment tells nothing', 'honest', requireCleanEnvironment],
  ['it writes to its own folders', 'honest', () => requireWritable(folders)],
  ['worker threads share memory', 'honest', requireThreads],
  ['it serves and fetches on 127.0.0.1', 'honest', requireHttp],
  ['it reaches the lab', 'honest', () => requireAnswer(labUrl)],
  ['it starts programs', 'honest', requireChild],
]

const outsidePlaces = ['/', '/usr/bin', '/etc', '/dev', '/dev/shm', '/drill', '/drill/host', '/var/tmp']

const refuses = (what: string, act: () => unknown): void => {
  try {
    act()
  } catch {
    return
  }
  throw new Error(`${what} was within reach`)
}

const requireHidden = (folder: string): void => {
  if (lstatSync(folder, { throwIfNoEntry: false })) throw new Error(`${folder} is there`)
}

const requireReadOnly = (folder: string): void => {
  if (existsSync(folder)) refuses(`writing to ${folder}`, () => accessSync(folder, constants.W_OK))
}

const refusesConnection = async (
  target: { host: string; port: number } | { path: string },
  code?: string,
): Promise<void> => {
  const socket = connect({ ...target, timeout: 1_000 })
  const outcome = await Promise.race([
    once(socket, 'connect').then(() => 'connected'),
    once(socket, 'timeout').then(() => 'silence'),
  ]).catch((error: unknown) => (error as { code?: string }).code ?? 'refused')
  socket.destroy()
  if (outcome === 'connected' || (code && outcome !== code))
    throw new Error(`${JSON.stringify(target)}: ${outcome}`)
}

const requireAlone = (): void => {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  if (pids.length > 4) throw new Error(`${pids.length} processes are visible`)
}

const requireNoNamespace = (): void => {
  for (const command of [
    'unshare --user true',
    'unshare --mount true',
    'unshare --user --map-root-user --net true',
  ]) {
    const [file = '', ...args] = command.split(' ')
    if (spawnSync(file, args, { stdio: 'ignore' }).status === 0) throw new Error(`${command} worked`)
  }
}

const requireBare = (): void => {
  const status = readFileSync('/proc/self/status', 'latin1')
  for (const line of [
    'CapPrm:\t0000000000000000',
    'CapEff:\t0000000000000000',
    'NoNewPrivs:\t1',
    'Seccomp:\t2',
  ]) {
    if (!status.includes(`${line}\n`)) throw new Error(`not ${line.replace('\t', ' ')}`)
  }
}

const known = new Set(['FIREDRILL_RUN', 'PATH', 'TZ', 'LANG', 'PWD', 'SystemRoot'])

const requireCleanEnvironment = (): void => {
  const strange = Object.keys(process.env).filter((name) => !known.has(name))
  if (strange.length > 0) throw new Error(`it holds ${strange.join(', ')}`)
}

const requireWritable = (folders: Probe['folders']): void => {
  for (const folder of Object.values(folders)) {
    const file = join(folder, 'probe.txt')
    writeFileSync(file, 'written')
    if (readFileSync(file, 'utf8') !== 'written') throw new Error(`${folder} does not keep what is written`)
  }
}

const requireThreads = async (): Promise<void> => {
  const cell = new Int32Array(new SharedArrayBuffer(4))
  const code = `const { workerData } = require('node:worker_threads'); Atomics.store(workerData, 0, 7)`
  const worker = new Worker(code, { eval: true, workerData: cell, resourceLimits: { codeRangeSizeMb: 32 } })
  await once(worker, 'exit')
  if (Atomics.load(cell, 0) !== 7) throw new Error('a thread wrote nothing')
}

const requireHttp = async (): Promise<void> => {
  const server = createServer((_request, response) => response.end('served')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await requireAnswer(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

const requireAnswer = async (url: string): Promise<void> => {
  const text = await (await fetch(url)).text()
  if (text !== 'served') throw new Error(`it answered ${JSON.stringify(text.slice(0, 40))}`)
}

const requireChild = (): void => {
  const { status, error } = spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  if (status !== 0) throw new Error(error?.message ?? `Node ended with ${status}`)
}
