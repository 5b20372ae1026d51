import { expect, test, vi } from 'vitest'
import { measureBelow } from '../sandbox/processes.ts'
import { atT2 } from './at-t2.ts'
import { useHostile } from './hostile-candidate.ts'
import { findCommands } from './processes.ts'

const memoryNow = (): number => measureBelow(process.pid).memoryBytes / 1024 / 1024

/** The most that the processes below this one take from now on, beyond what they take now, in megabytes. */
const watchMemory = (): (() => number) => {
  const before = memoryNow()
  let most = before
  const timer = setInterval(() => void (most = Math.max(most, memoryNow())), 20)
  return () => {
    clearInterval(timer)
    return most - before
  }
}

await atT2(() => {
  const hostile = useHostile()

  test('A fork bomb stays small and goes with its sandbox.', async () => {
    const mark = `97${Math.floor(Math.random() * 1e7)}.5`
    const verdict = await hostile.run(
      `spawn('sh', ['-c', 'b() { sleep ${mark} & b & b; }; b'], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref()
       await new Promise((resolve) => setTimeout(resolve, 1_000))
       return 'ran'`,
    )
    expect(verdict.status).not.toBe('pass')
    await vi.waitFor(() => expect(findCommands(mark)).toEqual([]), { timeout: 5_000 })
  })

  test('A few hundred processes and threads are all there is.', async () => {
    const errors = await hostile.tell(`
      const codes = new Set()
      for (let n = 0; n < 300; n++) spawn('sleep', ['60'], { stdio: 'ignore' }).on('error', (error) => codes.add(error.code))
      await new Promise((resolve) => setTimeout(resolve, 100))
      return [...codes]`)
    expect(errors).toEqual(['EAGAIN'])
  })

  test.each([
    ['its heap', `const all = []; for (;;) all.push(new Array(1e5).fill({ a: 1 }))`],
    ['buffers', `const all = []; for (;;) all.push(Buffer.alloc(20 << 20, 1))`],
    [
      'shared memory',
      `const all = []; for (;;) all.push(new Uint8Array(new SharedArrayBuffer(20 << 20)).fill(1))`,
    ],
    [
      'WebAssembly',
      `const all = []; for (;;) { const memory = new WebAssembly.Memory({ initial: 320, maximum: 320 }); new Uint8Array(memory.buffer).fill(1); all.push(memory) }`,
    ],
    [
      'children',
      `const code = 'const all = []; setInterval(() => { if (all.length < 12) all.push(Buffer.alloc(20 << 20, 1)) }, 5)'
       for (let n = 0; n < 12; n++) spawn(process.execPath, ['-e', code], { stdio: 'ignore', env: {} })
       await new Promise((resolve) => setTimeout(resolve, 10_000))`,
    ],
    [
      'files',
      `const block = Buffer.alloc(8 << 20, 1); for (let n = 0; ; n++) fs.writeFileSync('/tmp/' + n, block)`,
    ],
    [
      'files, which it hides',
      `for (let n = 0; ; n++) { const file = fs.openSync('/tmp/' + n, 'w'); fs.unlinkSync('/tmp/' + n); fs.writeSync(file, Buffer.alloc(8 << 20, 1)) }`,
    ],
    ['empty files', `for (let n = 0; ; n++) fs.writeFileSync('/tmp/' + n, '')`],
    ['one file', `const block = Buffer.alloc(8 << 20, 1); for (;;) fs.appendFileSync('/tmp/one', block)`],
  ])('A candidate that fills %s ends, and the machine does not notice.', async (_name, body) => {
    const peak = watchMemory()
    const verdict = await hostile.run(body, { memoryMb: 128, checkMs: 8_000 })
    expect(['crash', 'fail', 'timeout']).toContain(verdict.status)
    expect(verdict.score.points).toBe(0)
    expect(peak()).toBeLessThan(1_200)
  })

  test('Folders deeper than a path can be long are cleared away.', async () => {
    const told = await hostile.tell(`
      for (let n = 0; n < 3_000; n++) { fs.mkdirSync('deep'); process.chdir('deep') }
      fs.writeFileSync('bottom', Buffer.alloc(1 << 20))
      fs.chmodSync('.', 0)
      return 'ran'`)
    expect(told).toBe('ran')
    expect(await hostile.tell(`return fs.statfsSync('/tmp').files - fs.statfsSync('/tmp').ffree < 100`)).toBe(
      true,
    )
  })
})
