import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root as repository } from '@firedrill/bundle'
import { FiredrillError } from '@firedrill/course'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type OwnPostgres, startPostgres } from '../../samples/start-postgres.ts'
import { loadPart } from './load-part.ts'
import { lockFolder } from './lock-folder.ts'
import { openEngine } from './open-engine.ts'
import { openServer } from './open-server.ts'
import type { ServicePart } from './part.ts'
import { requireRoom } from './require-room.ts'

let postgres: OwnPostgres
let part: ServicePart
beforeAll(async () => {
  postgres = await startPostgres({ max_connections: '14', superuser_reserved_connections: '1' })
  part = await loadPart(repository)
}, 120_000)
afterAll(() => postgres.close(), 60_000)

const makeFolder = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'engine-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

const open = (databaseUrl: string | null = postgres.url, dataDir = makeFolder()) =>
  openEngine(part, { databaseUrl, dataDir, onTrouble: () => {} })

/** Runs statements on the database while no service has it. */
const run = async (...statements: string[]): Promise<void> => {
  const database = await openServer(part, postgres.url)
  for (const statement of statements) await database.query(statement)
  await database.close()
}

const dropAll = () =>
  run('drop schema if exists firedrill cascade', 'drop schema if exists firedrill_queue cascade')

test('a database that is not there is told with its place and without its password', async () => {
  const error = await open('postgres://someone:geheim@127.0.0.1:1/grades').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(FiredrillError)
  expect(error).toMatchObject({
    code: 'environment',
    message: 'The database 127.0.0.1:1/grades does not answer (ECONNREFUSED).',
  })
  expect(JSON.stringify(error)).not.toContain('geheim')
  await expect(open(postgres.url.replace('/postgres?', '/nothing?'))).rejects.toMatchObject({
    message: expect.stringContaining('has no database of that name (3D000).'),
    hint: 'Make it: createdb <name>.',
  })
})

test('a migration that was broken off is told, and nothing is changed', async () => {
  await (await open()).close()
  await run('drop table firedrill.audit')
  await expect(open()).rejects.toMatchObject({
    code: 'environment',
    message: expect.stringContaining("Only a part of the service's tables is in"),
  })
  await dropAll()
  await (await open()).close()
  await run('drop schema firedrill cascade')
  await expect(open()).rejects.toThrow('a restore or a migration was broken off. Nothing was changed.')
  await dropAll()
})

test('tables of a newer firedrill, and a server that is too old, are told', async () => {
  await (await open()).close()
  await run('insert into firedrill.version (number) values (99)')
  await expect(open()).rejects.toMatchObject({
    message: expect.stringContaining('are of version 99, and this firedrill knows 1: a newer one made them.'),
  })
  await dropAll()
  const { migrate } = await import('./migrate.ts')
  const { tables } = await import('./schema.ts')
  const database = await openServer(part, postgres.url)
  const old = { ...database, query: async <Row>() => [{ version: '110022' }] as Row[] }
  await expect(migrate(old, tables)).rejects.toThrow('is PostgreSQL 11, and the service needs 13 or newer.')
  await database.close()
})

test('a database without a connection to spare is told so, and used once it has one', async () => {
  const { Pool } = part.pg
  const hog = new Pool({
    connectionString: postgres.url,
    max: 14,
    connectionTimeoutMillis: 5_000,
    application_name: 'hog',
  })
  const held = await Promise.all(Array.from({ length: 14 }, () => hog.connect().catch(() => null)))
  await expect(open()).rejects.toMatchObject({
    code: 'environment',
    message: expect.stringContaining('takes no more connections (53300).'),
  })
  for (const one of held) one?.release()
  await hog.end()
  await (await open()).close()
})

test('a server that is killed while it is used is told, and once it is up again nothing stored is missing', async () => {
  const engine = await open()
  const { database } = engine
  await database.query(`insert into firedrill.cohort (name, policy) values ('kept', '{}')`)
  const broken = database.transaction(async ({ query }) => {
    await query(`insert into firedrill.cohort (name, policy) values ('half', '{}')`)
    await postgres.kill()
    await query('select 1')
  })
  await expect(broken).rejects.toMatchObject({ code: 'environment' })
  await expect(database.query('select 1')).rejects.toMatchObject({ code: 'environment' })
  await postgres.start()
  const rows = await vi.waitFor(
    () => database.query<{ name: string }>('select name from firedrill.cohort'),
    20_000,
  )
  expect(rows).toEqual([{ name: 'kept' }])
  await engine.close()
}, 60_000)

const canMount = process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0
if (!canMount) process.stderr.write('blocked: a small disk of its own, which root may mount\n')

test.runIf(canMount)(
  'a server whose disk is full is told, and once there is room nothing that was stored is missing',
  async () => {
    const server = await startPostgres({}, { diskSize: 160 })
    onTestFinished(() => server.close())
    const engine = await open(server.url)
    const { query } = engine.database
    const disk = join('/proc', String(server.pid()), 'root', server.data)
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'neighbour'), Buffer.alloc(bavail * bsize))
    let stored = 0
    const error = await (async () => {
      for (; stored < 10_000; stored++) {
        await query('insert into firedrill.content (digest, files, size) values ($1, $2, 1)', [
          String(stored),
          randomBytes(3_000).toString('hex'),
        ])
      }
    })().catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'environment',
      message: expect.stringContaining('has a full disk (53100).'),
      hint: 'Make room there. What was stored is whole, and the rest is tried again.',
    })
    rmSync(join(disk, 'neighbour'))
    const count = async () =>
      (await query<{ count: string }>('select count(*) from firedrill.content'))[0]?.count
    expect(await count()).toBe(String(stored))
    await query(`insert into firedrill.content (digest, files, size) values ('more', '', 1)`)
    expect(await count()).toBe(String(stored + 1))
    await engine.close()
  },
  60_000,
)

test('two services on one embedded database: the second is told who has it', async () => {
  const dir = makeFolder()
  const first = await open(null, dir)
  await expect(open(null, dir)).rejects.toMatchObject({
    code: 'environment',
    message: `A firedrill service already uses ${dir}: process ${process.pid}.`,
  })
  await first.close()
  lockFolder(dir)()
}, 60_000)

test('the lock of a process that is gone is taken over; one of another machine is not', () => {
  const dir = makeFolder()
  const write = (holder: object): void => writeFileSync(join(dir, 'lock.json'), JSON.stringify(holder))
  write({ host: hostname(), pid: 2 ** 22 + 1, born: null })
  lockFolder(dir)()
  // Of the same number, and born at another time.
  write({ host: hostname(), pid: process.pid, born: '1' })
  lockFolder(dir)()
  writeFileSync(join(dir, 'lock.json'), '{"host"')
  lockFolder(dir)()
  write({ host: 'elsewhere', pid: 1, born: null })
  expect(() => lockFolder(dir)).toThrow(`A firedrill service on elsewhere uses ${dir}.`)
})

test.runIf(existsSync('/proc/self/stat'))(
  'the lock of a service that ended and that nobody asked about is taken over',
  async () => {
    const dir = makeFolder()
    // The program that sleeps took the place of the shell that started another, and does not ask about it.
    const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'])
    onTestFinished(() => void parent.kill())
    const [line] = (await once(parent.stdout, 'data')) as [Buffer]
    const pid = Number(line.toString())
    const stat = () =>
      readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')
    await vi.waitFor(() => expect(stat()[0]).toBe('Z'), { timeout: 20_000 })
    writeFileSync(join(dir, 'lock.json'), JSON.stringify({ host: hostname(), pid, born: stat()[19] }))
    lockFolder(dir)()
  },
)

test('a disk with too little room is told before anything is begun on it', () => {
  const dir = makeFolder()
  expect(() => requireRoom(dir, Number.MAX_SAFE_INTEGER)).toThrow(
    /^The disk of the embedded database in .* is full: fewer than \d+ MB are free\./,
  )
  expect(() => requireRoom(dir, 0)).not.toThrow()
})
