import { obeyLine } from '@firedrill/fire'
import { expect, test } from 'vitest'
import { textOf } from '../text/lines.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { toAscii } from '../text/to-ascii.ts'
import { widthOfText } from '../text/width.ts'
import { drawFire, viewOfFire } from './draw-fire.ts'
import { sparkline } from './draw-graph.ts'
import { drawTold } from './draw-told.ts'
import { type FireState, reduceFire, startFireState } from './fire-state.ts'
import { openFireStore } from './fire-store.ts'
import { fireSeeds, playFire } from './sample-fire.ts'

measureExactly()

const looks = [
  'help',
  'dash',
  'hosts',
  'deploys',
  'config',
  'logs',
  'graph pool',
  'graph db 10m',
  'graph bad',
]

const typeLine = (state: FireState, text: string): FireState =>
  reduceFire(reduceFire(state, { type: 'type', text }), { type: 'enter' })

const screen = (state: FireState): string =>
  drawFire(state, { columns: 80, rows: 24, hasLinks: false }).map(textOf).join('\n')

test.for(fireSeeds)('no line of the fire %s is wider than the terminal, and no frame higher', (seed) => {
  const start = startFireState(playFire(seed))
  const state = looks.reduce(typeLine, start)
  for (const columns of [40, 50, 60, 80, 100, 120]) {
    for (const rows of [12, 16, 20, 24, 50]) {
      for (const one of [start, state]) {
        const lines = drawFire(one, { columns, rows, hasLinks: false }).map(textOf)
        expect(lines.length).toBeLessThanOrEqual(rows - 1)
        for (const text of lines) expect(widthOfText(text), text).toBeLessThanOrEqual(columns)
        expect(lines.join('\n')).toMatch(/BURNING \d+x/)
        expect(lines.at(-2)).toBe('> _')
      }
    }
  }
})

test('whatever is told fits from 40 to 120 columns', () => {
  for (const line of looks) {
    const { fire, told } = obeyLine(playFire('00000000'), line)
    for (const columns of [40, 59, 60, 80, 120]) {
      const texts = told.flatMap((one) => drawTold(one, fire, columns)).map(textOf)
      expect(texts.length).toBeGreaterThan(0)
      for (const text of texts) expect(widthOfText(text), text).toBeLessThanOrEqual(columns)
    }
  }
})

test('a line of blocks rises with its values, leaves out what was not there, and has a likeness in ASCII', () => {
  const text = sparkline([0, 1, 2, 3, null, 4, 5, 6, 7], { columns: 9, scale: 7 })
  expect(text).toBe('▁▂▃▄ ▅▆▇█')
  expect(toAscii(text)).toBe('_.:- =+*#')
  expect(sparkline([7, 7, 0, 0], { columns: 2, scale: 7 })).toBe('█▁')
  expect(sparkline([70], { columns: 3, scale: 7 })).toBe('███')
})

test('the head says in words what burns, and when it is good for how long it must hold', () => {
  const burning = startFireState(playFire('00000000'))
  expect(screen(burning)).toMatch(/BURNING 1000x\nbudget of 30 days █+░+ 40\.0 % left\n.*gone in 17 min/)
  const good = startFireState(playFire('00000000', 'rollback 118', 'wait 90s'))
  expect(screen(good)).toMatch(/good for \d:\d\d, over at 2:00/)
})

test('an answer longer than the screen is read from its beginning, and a short one at the end', () => {
  const asked = typeLine(typeLine(startFireState(playFire('00000000')), 'hosts'), 'help')
  expect(screen(asked)).toMatch(/\n> help\ndash /)
  expect(screen(typeLine(asked, 'hosts'))).toMatch(/\n> hosts\n[\s\S]*\no4 .*\n── .*, the end\n> _/)
})

test('who pages to the end of a long answer stays there, and a new one begins at its beginning', () => {
  const canvas = { columns: 80, rows: 24, hasLinks: false }
  const page = (state: FireState, pages: number): FireState => {
    const { start, hidden, room } = viewOfFire(state, canvas)
    return reduceFire(state, { type: 'scroll', lines: pages * (room - 1), start, last: hidden })
  }
  const asked = typeLine(startFireState(playFire('00000000')), 'help')
  const atEnd = page(page(page(asked, 1), 1), 1)
  expect(screen(atEnd)).toMatch(/\nquit .*\n── .*, the end\n> _/)
  expect(screen(reduceFire(atEnd, { type: 'tick' }))).toMatch(/\nquit .*\n── .*, the end\n> _/)
  expect(screen(page(atEnd, -1))).not.toContain(', the end')
  expect(screen(typeLine(atEnd, 'help'))).toMatch(/\n> help\ndash /)
})

test('dash points to the graphs where they are on the screen, and draws them where they are not', () => {
  const asked = typeLine(startFireState(playFire('00000000')), 'dash')
  const draw = (rows: number): string =>
    drawFire(asked, { columns: 80, rows, hasLinks: false }).map(textOf).join('\n')
  expect(draw(24)).toContain('The dashboard is above.')
  expect(draw(16)).toMatch(/p99 +[▁▂▃▄▅▆▇█]/)
})

test('good service is told at once, though the last minute was bad', () => {
  const good = startFireState(playFire('00000000', 'rollback 118', 'wait 60s'))
  expect(screen(good)).toMatch(/good, \d{2,}x in the last minute/)
})

test('the end is kept once, and shown with what it was', () => {
  const kept: string[] = []
  const store = openFireStore(playFire('00000000', 'rollback 118'), {
    keep: (_, { score }) => {
      kept.push(score.result)
      return { mitigateSeconds: 61, burned: 0.02 }
    },
  })
  for (let second = 0; second < 200; second++) store.dispatch({ type: 'tick' })
  expect(kept).toEqual(['mitigated'])
  const text = drawFire(store.state(), { columns: 80, rows: 60, hasLinks: false }).map(textOf).join('\n')
  expect(text).toContain('It was a release that leaks connections')
  expect(text).toMatch(/your best +1:01 +2\.00 %/)
  expect(text).toMatch(/reference +0:05/)
  store.dispatch({ type: 'enter' })
  expect(store.state().isClosed).toBe(true)
})
