import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startLoad } from './start-load.ts'

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('The load runs until it is ended, and then none of it is left.', async () => {
  const load = startLoad(2)
  expect(load.pids.map(isAlive)).toEqual([true, true])
  await load.end()
  expect(load.pids.map(isAlive)).toEqual([false, false])
  await load.end()
})

test('The load goes with the process that started it, even where that is killed.', async () => {
  const file = pathToFileURL(join(import.meta.dirname, 'start-load.ts')).href
  const script = `import(${JSON.stringify(file)}).then(({ startLoad }) => console.log(JSON.stringify(startLoad(2).pids)))`
  const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pids = JSON.parse(line.toString()) as number[]
  expect(pids.map(isAlive)).toEqual([true, true])
  parent.kill('SIGKILL')
  await once(parent, 'exit')
  await expect.poll(() => pids.map(isAlive), { timeout: 20_000 }).toEqual([false, false])
})
