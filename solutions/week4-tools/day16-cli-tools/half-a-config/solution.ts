import { parse } from 'yaml'

export interface Config {
  targets: string[]
  timeoutMs: number
  workers: number
}

export function readConfig(text: string): Config {
  const { targets, timeoutMs, workers, ...others } = (parse(text) ?? {}) as Record<string, unknown>
  const [unknown] = Object.keys(others)
  if (unknown !== undefined) throw new Error(`${unknown} is no key of this file`)
  if (!isTexts(targets)) throw new TypeError('targets must be a list of texts, at least one')
  return {
    targets,
    timeoutMs: wholeNumber('timeoutMs', timeoutMs, 1_000),
    workers: wholeNumber('workers', workers, 4),
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')

const wholeNumber = (key: string, value: unknown, otherwise: number): number => {
  if (value === undefined) return otherwise
  if (Number.isInteger(value) && Number(value) >= 1) return Number(value)
  throw new TypeError(`${key} must be a whole number from 1`)
}
