import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished, test } from 'vitest'
import { type FixtureCourse, makeFixtureCourse, rightAnswer, workFile } from '../fixture-course.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Starts the real command with a debugger's port. */
const start = (course: FixtureCourse, port: number) => {
  const bin = join(repository, 'packages/cli/bin/firedrill.mjs')
  const child = spawn(process.execPath, [bin, 'run', 'error-ratio', '--inspect', String(port)], {
    env: { PATH: process.env.PATH, HOME: course.root, TMPDIR: course.scratch, FIREDRILL_ROOT: course.root },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  child.stdout.on('data', (chunk) => void (stdout += String(chunk)))
  const ended = new Promise<{ code: number | null; stdout: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout })),
  )
  return { child, ended }
}

/** A debugger over the inspector's own protocol. */
const attach = async (port: number) => {
  const targets = async (): Promise<{ webSocketDebuggerUrl: string }[]> =>
    fetch(`http://127.0.0.1:${port}/json/list`).then(
      (answer) => answer.json() as Promise<{ webSocketDebuggerUrl: string }[]>,
      () => [],
    )
  let [target] = await targets()
  for (let tries = 0; !target && tries < 150; tries++) {
    await sleep(100)
    ;[target] = await targets()
  }
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
  onTestFinished(() => socket.close())
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }))
  const events: { method: string; params: Record<string, never> }[] = []
  socket.addEventListener('message', ({ data }) => void events.push(JSON.parse(String(data))))
  let id = 0
  return {
    events,
    send: (method: string, params: object = {}) => socket.send(JSON.stringify({ id: ++id, method, params })),
  }
}

test('a debugger stops in the learner’s own file for as long as it likes, and nothing is recorded', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer.replace('  if', '  debugger\n  if'))
  const port = await freePort()
  const { ended } = start(course, port)
  const { send, events } = await attach(port)
  send('Debugger.enable')
  send('Runtime.runIfWaitingForDebugger')
  await expect
    .poll(() => events.some(({ method }) => method === 'Debugger.paused'), { timeout: 20_000 })
    .toBe(true)
  const maps = events.flatMap(({ method, params }) =>
    method === 'Debugger.scriptParsed' ? [String(params.sourceMapURL ?? '')] : [],
  )
  const own = maps
    .filter((url) => url.startsWith('data:'))
    .map((url) => Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').toString())
  expect(own.join()).toContain(pathToFileURL(join(course.root, workFile)).href)
  // Longer than a check of a drill may take.
  await sleep(4_000)
  send('Debugger.setSkipAllPauses', { skip: true })
  send('Debugger.resume')
  const { code, stdout } = await ended
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('day1/error-ratio: pass'),
  })
  const journal = join(course.root, '.firedrill/journal.jsonl')
  expect(existsSync(journal) ? readFileSync(journal, 'utf8') : '').toBe('')
})

test('Ctrl-C ends a run that waits for its debugger, and leaves nothing behind', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  const port = await freePort()
  const { child, ended } = start(course, port)
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/json/list`).then(
          () => true,
          () => false,
        ),
      { timeout: 20_000 },
    )
    .toBe(true)
  child.kill('SIGINT')
  expect((await ended).code).toBe(130)
  await expect
    .poll(
      () =>
        fetch(`http://127.0.0.1:${port}/json/list`).then(
          () => true,
          () => false,
        ),
      { timeout: 5_000 },
    )
    .toBe(false)
})

test.each([
  [['run', 'error-ratio', '--inspect', 'x'], 2, /"x" is no port/],
  [['run', 'day1', '--inspect'], 2, /--inspect debugs one item/],
])('%j is refused', async (args, code, words) => {
  const ended = await makeFixtureCourse().drill(args)
  expect([ended.code, ended.stdout]).toEqual([code, ''])
  expect(ended.stderr).toMatch(words)
})

test('a port that is taken is told before anything starts', async () => {
  const course = makeFixtureCourse()
  course.save(rightAnswer)
  const server = createServer()
  onTestFinished(() => void server.close())
  const port = await new Promise<number>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
  )
  const { code, stderr } = await course.drill(['run', 'error-ratio', '--inspect', String(port)])
  expect(code).toBe(3)
  expect(stderr).toContain(`Port ${port} cannot be opened for a debugger (EADDRINUSE).`)
})
