import { FiredrillError } from '@firedrill/course'
import { expect, test } from 'vitest'
import { copySamples } from '../check/fixtures/copy-samples.ts'
import { figuresFile, keepFigures, readFigures } from './keep-figures.ts'

const flake = (runs: number, { hash = 'a'.repeat(16), flakes = 0, aloneMs = 80 } = {}) => ({
  flake: { hash, runs, flakes, isLoaded: true, aloneMs, medianMs: 120, p95Ms: 300 },
})

test('Figures are kept by day and slug, in the order of the slugs.', () => {
  using course = copySamples()
  keepFigures(
    course.root,
    new Map([
      ['day1/zebra', flake(5)],
      ['day1/apple', flake(200)],
      ['tour/first', flake(7)],
    ]),
  )
  expect(Object.entries(readFigures(course.root, 'day1'))).toEqual([
    ['apple', flake(200)],
    ['zebra', flake(5)],
  ])
  expect(readFigures(course.root, 'tour')).toEqual({ first: flake(7) })
  expect(readFigures(course.root, 'day2')).toEqual({})
})

test('A few clean runs take nothing from many of the same bytes; a flake does, and so do other bytes.', () => {
  using course = copySamples()
  const runsAfter = (measured: ReturnType<typeof flake>): number | undefined => {
    keepFigures(course.root, new Map([['day1/one', measured]]))
    return readFigures(course.root, 'day1').one?.flake?.runs
  }
  expect(runsAfter(flake(200))).toBe(200)
  expect(runsAfter(flake(5))).toBe(200)
  expect(runsAfter(flake(300))).toBe(300)
  expect(runsAfter(flake(5, { flakes: 1 }))).toBe(5)
  expect(runsAfter(flake(3, { hash: 'b'.repeat(16) }))).toBe(3)
})

test('Of two times alone of the same bytes the shorter is kept, however many runs are beside it.', () => {
  using course = copySamples()
  const aloneAfter = (measured: ReturnType<typeof flake>): number | null | undefined => {
    keepFigures(course.root, new Map([['day1/one', measured]]))
    return readFigures(course.root, 'day1').one?.flake?.aloneMs
  }
  expect(aloneAfter(flake(200, { aloneMs: 900 }))).toBe(900)
  expect(aloneAfter(flake(1, { aloneMs: 90 }))).toBe(90)
  expect(aloneAfter(flake(300, { aloneMs: 700 }))).toBe(90)
  expect(aloneAfter(flake(1, { aloneMs: 800, hash: 'b'.repeat(16) }))).toBe(800)
})

test('A file of figures that is damaged is named, with what is wrong in it.', () => {
  using course = copySamples()
  course.write(figuresFile('day1'), '{"version":1,"items":{"one":{"flake":{"hash":"x"}}}}')
  const read = (): unknown => readFigures(course.root, 'day1')
  expect(read).toThrow(FiredrillError)
  expect(read).toThrow(/docs\/quality\/day1\.json holds no figures \(items\.one\.flake\.hash/)
  course.write(figuresFile('day1'), '<<<<<<< HEAD')
  expect(read).toThrow('docs/quality/day1.json holds no figures')
})
