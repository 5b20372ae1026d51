import { expect, test } from 'vitest'
import { sampleScreens } from '../sample-screens.ts'
import { textOf } from '../text/lines.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { widthOfText } from '../text/width.ts'
import { draw } from './draw.ts'

measureExactly()

const sizes = [
  [40, 12],
  [60, 16],
  [80, 24],
  [120, 40],
] as const

const frameOf = (name: string, columns: number, rows: number): string[] => {
  const state = sampleScreens()[name]
  if (!state) throw new Error(`no screen ${name}`)
  return draw(state, { columns, rows, hasLinks: false }).map(textOf)
}

test.each(Object.keys(sampleScreens()))('the %s screen looks as it did at four sizes', async (name) => {
  const frames = sizes.map(([columns, rows]) => {
    const lines = frameOf(name, columns, rows).map((line) => line.trimEnd())
    return [`${'='.repeat(columns)} ${columns} × ${rows}`, ...lines, ''].join('\n')
  })
  await expect(frames.join('\n')).toMatchFileSnapshot(`frames/${name}.golden`)
})

const anySize = [1, 2, 3, 5, 8, 12, 24, 60].flatMap((rows) =>
  [1, 5, 10, 20, 40, 80, 200].map((columns) => [columns, rows]),
)

test.each(Object.keys(sampleScreens()))('the %s screen fits every terminal with a row to spare', (name) => {
  for (const [columns = 0, rows = 0] of anySize) {
    const lines = frameOf(name, columns, rows)
    expect(lines.length).toBeLessThanOrEqual(Math.max(1, rows - 1))
    for (const line of lines) expect(widthOfText(line)).toBeLessThanOrEqual(columns)
  }
})
