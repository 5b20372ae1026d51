import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeBelow } from './processes.ts'

/** What stands around a judge for an attack to find: a secret in many places, and listeners that count their visits. */
export interface Surroundings {
  secret: string
  /** An attack's text, with all that an attacker could know beforehand put in: everything but the secret. */
  fill: (text: string, facts: { root: string; bundleDir: string }) => string
  /** A word that is in every command line, file name and abstract socket that attacks make. */
  mark: string
  visits: () => number
  /** What lies in the folders that nobody may change, by size and time; equal texts mean that nobody has. */
  fingerprint: (folders: readonly string[]) => string
  /** Files that attacks have made outside of their own folders. */
  traces: () => string[]
  close: () => void
}

/** Sets everything out. The secret goes into this process's environment too, from which judges inherit it. */
export const setOutSurroundings = async (): Promise<Surroundings> => {
  const secret = randomBytes(20).toString('hex')
  const mark = `attack-${randomBytes(6).toString('hex')}`
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-canary-'))
  for (const [name, text] of [
    ['secret', secret],
    ['work/day1/error-share.ts', `// ${secret}`],
    ['.git/config', `[user]\n\tname = ${secret}`],
    ['seed.key', secret],
  ] as const) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  process.env.FIREDRILL_SEED_KEY = secret
  let visits = 0
  const count = (): number => visits++
  const servers = [{ port: 0, host: '127.0.0.1' }, { path: `\0${mark}` }].map((place) =>
    createServer((socket) => {
      count()
      socket.on('error', () => {}).end(secret)
    }).listen(place),
  )
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const [address] = servers.map((server) => server.address())
  const { port } = address as AddressInfo
  return {
    secret,
    mark,
    visits: () => visits,
    fill: (text, { root, bundleDir }) =>
      Object.entries({
        folder,
        root,
        bundle: bundleDir,
        home: homedir(),
        mark,
        port: String(port),
        app: String(process.pid),
        judge: String(judgeBelow(process.pid)),
      }).reduce((filled, [name, value]) => filled.replaceAll(`{{${name}}}`, value), text),
    fingerprint: (folders) => [folder, ...folders].flatMap(describe).join('\n'),
    traces: () =>
      ['/tmp', '/var/tmp', '/dev/shm', '/usr/local/bin', '/etc', homedir()]
        .map((place) => join(place, mark))
        .filter((path) => existsSync(path)),
    close: () => {
      delete process.env.FIREDRILL_SEED_KEY
      for (const server of servers) server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const describe = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name)
    const { size, mtimeMs, mode } = lstatSync(path)
    return `${path} ${entry.isDirectory() ? '' : `${size} ${mtimeMs}`} ${mode}`
  })
