import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test, vi } from 'vitest'
import { watchFiles, type WatchMode } from './watch-files.ts'
import type { WatchSystem } from './watch-folder.ts'

const watched = (system?: WatchSystem) => {
  const root = mkdtempSync(join(tmpdir(), 'watch-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const folder = join(root, 'day1')
  mkdirSync(folder)
  const path = join(folder, 'drill.ts')
  writeFileSync(path, 'one')
  const onSave = vi.fn()
  const modes: WatchMode[] = []
  const stop = watchFiles([path], onSave, { onMode: (mode) => modes.push(mode), system })
  onTestFinished(stop)
  return { folder, path, onSave, modes, stop }
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

/** A file system that tells of no change, as some mounts. */
const silent: WatchSystem = () => ({ close: () => {}, on: () => ({}) as never })

test('a probe file proves that the system tells of changes, and is gone then', async () => {
  const { folder, modes, onSave } = watched()
  await vi.waitFor(() => expect(modes).toEqual(['native']), 5_000)
  expect(readdirSync(folder)).toEqual(['drill.ts'])
  await sleep(300)
  expect(onSave).not.toHaveBeenCalled()
})

test('a probe that a crash left is removed', async () => {
  const { folder, stop } = watched()
  const left = join(folder, '.firedrill-probe-0')
  writeFileSync(left, '')
  utimesSync(left, 0, 0)
  stop()
  const again = watchFiles([join(folder, 'drill.ts')], () => {})
  onTestFinished(again)
  await vi.waitFor(() => expect(readdirSync(folder)).toEqual(['drill.ts']), 5_000)
})

test('where no change is told of, files are looked at, and that is said', async () => {
  const { path, modes, onSave } = watched(silent)
  await vi.waitFor(() => expect(modes).toEqual(['polling']), 5_000)
  writeFileSync(path, 'two')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
})

test('where a watch cannot even begin, files are looked at', async () => {
  const { path, modes, onSave } = watched(() => {
    throw new Error('ENOSPC')
  })
  await vi.waitFor(() => expect(modes).toEqual(['polling']), 5_000)
  writeFileSync(path, 'two')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
})

test('a file that is turned into a folder and back is seen both times', async () => {
  const { path, onSave } = watched()
  rmSync(path)
  mkdirSync(path)
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
  rmSync(path, { recursive: true })
  writeFileSync(path, 'back')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(2), 5_000)
})

test('a folder that is deleted and made anew is watched again', async () => {
  const { folder, path, modes, onSave } = watched()
  await vi.waitFor(() => expect(modes).toEqual(['native']), 5_000)
  rmSync(folder, { recursive: true })
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(1), 5_000)
  await vi.waitFor(() => expect(modes).toEqual(['native', 'polling']), 5_000)
  mkdirSync(folder)
  writeFileSync(path, 'back')
  await vi.waitFor(() => expect(onSave).toHaveBeenCalledTimes(2), 10_000)
  await vi.waitFor(() => expect(modes).toEqual(['native', 'polling', 'native']), 10_000)
})
