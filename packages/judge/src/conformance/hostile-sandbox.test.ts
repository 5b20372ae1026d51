import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { atT2 } from './at-t2.ts'
import { header } from './course.ts'
import { useHostile } from './hostile-candidate.ts'
import { examined, refused } from '../sandbox/syscalls.ts'

const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value)

const numberOf = (name: string): number => {
  const machine = process.arch === 'arm64' ? 'arm64' : 'x64'
  return refused.find((call) => call.name === name)?.[machine] ?? 0
}
const numbers = {
  ptrace: numberOf('ptrace'),
  unshare: numberOf('unshare'),
  bpf: numberOf('bpf'),
  keyctl: numberOf('keyctl'),
  memfd: numberOf('memfd_create'),
  mount: numberOf('mount'),
  clone3: numberOf('clone3'),
  ioUring: numberOf('io_uring_setup'),
  clone: examined[process.arch === 'arm64' ? 'arm64' : 'x64'].clone,
}

await atT2(() => {
  const hostile = useHostile()

  test('A file outside is not there, nor is the course, by any path.', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firedrill-secret-'))
    const secret = randomBytes(16).toString('hex')
    writeFileSync(join(folder, 'secret'), secret)
    const paths = [
      join(folder, 'secret'),
      `/proc/1/root${folder}/secret`,
      hostile.course().root,
      '/root',
      '/home',
      '/work',
    ]
    try {
      expect(
        await hostile.tell(`return ${JSON.stringify(paths)}.map((path) => codeOf(() => fs.statSync(path)))`),
      ).toEqual(
        paths.map((path) => expect.stringMatching(path.startsWith('/proc') ? /ENOENT|EACCES/ : /ENOENT/)),
      )
      // /usr is the machine's own, of any size, and holds no folder of ours.
      const apart = ['(', '-path', '/proc', '-o', '-path', '/usr', ')', '-prune']
      const search = ['/', ...apart, '-o', '-name', basename(folder), '-print']
      expect(
        await hostile.tell(`return spawnSync('find', ${JSON.stringify(search)}).stdout.toString()`),
      ).toBe('')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('The environment of the first process tells nothing of the machine.', async () => {
    const environments = (await hostile.tell(`
      const names = (pid) => fs.readFileSync('/proc/' + pid + '/environ', 'latin1').split('\\0').filter(Boolean).map((line) => line.split('=')[0])
      return ['1', 'self'].map((pid) => { try { return names(pid) } catch (error) { return [error.code] } })`)) as string[][]
    const known = 'EACCES EPERM FIREDRILL_RUN FIREDRILL_PRELOAD PATH TZ LANG PWD'
    const allowed = new Set(known.split(' '))
    expect(environments.flat().filter((name) => !allowed.has(name))).toEqual([])
  })

  test('No other process is visible, and none can be signalled.', async () => {
    const seen = (await hostile.tell(`
      const pids = fs.readdirSync('/proc').filter((name) => /^\\d+$/.test(name)).map(Number)
      return { pids, outside: codeOf(() => process.kill(${process.pid}, 9)), all: codeOf(() => process.kill(-1, 0)) }`)) as {
      pids: number[]
      outside: string
    }
    expect(seen.pids.length).toBeLessThanOrEqual(3)
    expect(seen.outside).toBe('ESRCH')
  })

  test('No listener outside is reachable, whether by port or by abstract name, and no packet leaves.', async () => {
    let visits = 0
    const name = `firedrill-${randomBytes(8).toString('hex')}`
    const servers = [{ port: 0, host: '127.0.0.1' }, { path: `\0${name}` }].map((place) =>
      createServer((socket) => {
        visits++
        socket.destroy()
      }).listen(place),
    )
    await Promise.all(servers.map((server) => once(server, 'listening')))
    const [address] = servers.map((server) => server.address())
    const { port } = address as { port: number }
    try {
      const outcomes = await hostile.tell(`
        const { connect } = require('node:net')
        const knock = (target) => new Promise((resolve) => connect(target).on('connect', () => resolve('connected')).on('error', (error) => resolve(error.code)))
        return Promise.all([{ host: '127.0.0.1', port: ${port} }, { path: '\\0${name}' }, { host: '192.0.2.1', port: 80 }, { host: '2001:db8::1', port: 80 }].map(knock))`)
      expect(outcomes).toEqual(['ECONNREFUSED', 'ECONNREFUSED', 'ENETUNREACH', 'ENETUNREACH'])
      expect(visits).toBe(0)
    } finally {
      for (const server of servers) server.close()
    }
  })

  test('What tampers with the kernel is refused, and what asks politely goes on.', async () => {
    const calls = [
      [numbers.ptrace, 0, 0, 0, 0],
      [numbers.unshare, 0x10000000],
      [numbers.clone, 0x10000011, 0, 0, 0, 0],
      [numbers.bpf, 0, 0, 0],
      [numbers.keyctl, 0, -3, 0],
      [numbers.mount, 0, 0, 0, 0, 0],
      [numbers.memfd, 0, 0],
      [numbers.clone3, 0, 0],
      [numbers.ioUring, 1, 0],
      [999],
    ]
    const script = `
      print join ' ', ${calls.map((call) => `(syscall(${call.join(', ')}) == -1 ? $!+0 : 'done')`).join(', ')},
        map { socket(my $socket, $_, 2, 0) ? 'done' : $!+0 } (40, 38, 17, 2)`
    const told = await hostile.tell(
      `const { stdout, stderr, error } = spawnSync('perl', ['-e', ${JSON.stringify(script)}], { encoding: 'utf8' })
       return error ? error.code : stdout + stderr`,
    )
    const [notPermitted, notThere, noSuchFamily] = [1, 38, 97]
    const expected = [...repeat(notPermitted, 6), ...repeat(notThere, 4), ...repeat(noSuchFamily, 3), 'done']
    expect(String(told).split(' ')).toEqual(expected.map(String))
  })

  test("No namespace, no mount, no other user: the system's own programs are refused as well.", async () => {
    const told = (await hostile.tell(`
      const commands = [['unshare', '-Ur', 'true'], ['unshare', '-n', 'true'], ['mount', '-t', 'tmpfs', 'none', '/drill/tmp'], ['setpriv', '--reuid', '0', 'true'], ['su', '-c', 'true']]
      return commands.map(([file, ...args]) => spawnSync(file, args).status)`)) as (number | null)[]
    expect(told.filter((status) => status === 0)).toEqual([])
  })

  test('Only its own two folders can be written to.', async () => {
    const places = [
      '/',
      '/etc',
      '/usr/bin',
      '/usr/local/bin',
      '/dev',
      '/dev/shm',
      '/drill',
      '/drill/host',
      '/drill/week',
    ]
    const told = await hostile.tell(
      `return [...${JSON.stringify(places)}, '/tmp', '.'].map((path) => codeOf(() => fs.writeFileSync(path + '/mine', '')))`,
    )
    expect(told).toEqual([...places.map(() => expect.stringMatching(/EROFS|EACCES|EPERM/)), 'done', 'done'])
  })

  test('Links in its tree lead the judge nowhere.', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'firedrill-secret-'))
    writeFileSync(join(folder, 'secret.txt'), 'the secret')
    try {
      const verdict = await hostile.course().judge({
        candidate: `import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
          import { spawnSync } from 'node:child_process'
          export const run = () => {
            symlinkSync('${folder}/secret.txt', 'a.txt')
            symlinkSync('${folder}', 'folder')
            symlinkSync('.', 'again')
            spawnSync('mkfifo', ['pipe'])
            mkdirSync('deep')
            writeFileSync('deep/own.txt', 'mine')
          }`,
        hiddenTest: `${header}
          check('reads', async () => {
            await candidate().run()
            expect(Object.keys(files()).toSorted()).toEqual([])
          })`,
      })
      expect(JSON.stringify(verdict)).not.toContain('the secret')
      expect(verdict.checks[0]?.actual).toMatch(/^\[\s*"case-\d+\.ts",\s*"deep\/own\.txt",?\s*\]$/)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
