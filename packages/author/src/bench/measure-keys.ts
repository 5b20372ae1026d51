import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../median.ts'
import { type BenchPlace, type BenchRow, toRow } from './bench.ts'
import { drill } from './measure-commands.ts'
import { endTerminal, openTerminal } from './open-terminal.ts'
import { readHoldings } from './process-tree.ts'

const itemCount = 600
const keyCount = 10_000
/** Measured apart, each with a pause before it; the others are pressed as fast as they are drawn. */
const timedKeys = 100
/** Until then the engine grows its heap, whatever is kept. */
const settledKeys = 2_000
/** A screen of 60 pictures a second shows a key in one of them. */
const frameMs = 16
const deadlineMs = 20_000

/** From a key to its frame on a day of 600 items, and the memory after 10,000 keys. */
export const measureKeys = async (place: BenchPlace): Promise<BenchRow[]> => {
  const courseRoot = writeLargeCourse()
  const child = openTerminal(drill({ ...place, courseRoot }, ['day1']))
  try {
    await nextFrame(child)
    await sleep(2_000)
    const times: number[] = []
    for (let key = 0; key < timedKeys; key++) {
      place.signal?.throwIfAborted()
      await sleep(20)
      times.push(await press(child, key))
    }
    for (let key = timedKeys; key < settledKeys; key++) await press(child, key)
    const early = memoryOf(child)
    for (let key = settledKeys; key < keyCount; key++) await press(child, key)
    return [
      toRow({
        part: 'keys',
        name: `${itemCount} items: key to frame, median`,
        unit: 'ms',
        value: median(times) ?? 0,
        reference: 'a frame of 60 a second',
        referenceValue: frameMs,
        limit: 1,
      }),
      toRow({
        part: 'keys',
        name: `memory after ${keyCount} keys`,
        unit: 'MB',
        value: memoryOf(child),
        reference: `after ${settledKeys}`,
        referenceValue: early,
        limit: 1.25,
      }),
    ]
  } finally {
    await endTerminal(child)
    rmSync(courseRoot, { recursive: true, force: true })
  }
}

/** Down, and up again half a day later, so that every key moves the cursor. */
const press = async (child: ChildProcess, key: number): Promise<number> => {
  const started = performance.now()
  const frame = nextFrame(child)
  child.stdin?.write(Math.floor(key / (itemCount / 2)) % 2 === 0 ? 'j' : 'k')
  await frame
  return performance.now() - started
}

/** Ink puts each frame between two marks. */
const frameEnd = '\u001b[?2026l'

const nextFrame = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error('No frame came.')), deadlineMs)
    const hear = (chunk: Buffer): void => {
      text += chunk.toString('latin1')
      if (!text.includes(frameEnd)) return
      clearTimeout(timer)
      child.stdout?.off('data', hear)
      resolve()
    }
    child.stdout?.on('data', hear)
  })

const memoryOf = (child: ChildProcess): number =>
  [...readHoldings(child.pid ?? 0).memoryMb.values()].reduce((sum, megabytes) => sum + megabytes, 0)

/** A day of so many drills. */
const writeLargeCourse = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'firedrill-large-'))
  const day = join(root, 'exercises/week1-large/day1-large')
  mkdirSync(day, { recursive: true })
  writeFileSync(join(root, 'exercises/week1-large/README.md'), '# Large\n')
  writeFileSync(join(day, 'README.md'), '# Large\n')
  const slugs = Array.from({ length: itemCount }, (_, index) => `item-${index}`)
  for (const slug of slugs) writeFileSync(join(day, `${slug}.ts`), '/**\n * A task.\n */\nexport {}\n')
  const entries = slugs.map(
    (slug) =>
      `  - { slug: ${slug}, kind: code, title: The ${slug}, par: 2m, points: 10, teaches: what ${slug} is }\n`,
  )
  writeFileSync(join(day, 'day.yaml'), `title: Large\norder:\n${entries.join('')}`)
  return root
}
