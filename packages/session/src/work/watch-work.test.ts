import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchFiles } from './watch-work.ts'

const watched = () => {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  const path = join(folder, 'drill.ts')
  writeFileSync(path, 'one')
  const onSave = vi.fn()
  const stop = watchFiles([path], onSave)
  onTestFinished(stop)
  return { folder, path, onSave, stop }
}

test('a burst of writes is one save', async () => {
  const { path, onSave } = watched()
  for (let index = 0; index < 10; index++) writeFileSync(path, `burst ${index}`)
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
  await sleep(300)
  expect(onSave).toHaveBeenCalledTimes(1)
})

test('a file that an editor replaces is seen, and seen again', async () => {
  const { folder, path, onSave } = watched()
  for (const round of [1, 2, 3]) {
    writeFileSync(join(folder, 'drill.ts~'), `round ${round}`)
    renameSync(join(folder, 'drill.ts~'), path)
    await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(round), 5_000)
  }
})

test('a file that is deleted and comes back is seen both times', async () => {
  const { path, onSave } = watched()
  rmSync(path)
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
  writeFileSync(path, 'back')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(2), 5_000)
})

test('a write that changes nothing else than another file is no save', async () => {
  const { folder, onSave } = watched()
  writeFileSync(join(folder, 'other.ts'), 'x')
  await sleep(800)
  expect(onSave).not.toHaveBeenCalled()
})

test('nothing is told after the stop', async () => {
  const { path, onSave, stop } = watched()
  stop()
  writeFileSync(path, 'late')
  await sleep(800)
  expect(onSave).not.toHaveBeenCalled()
})
