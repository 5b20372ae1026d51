import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Config {
  targets: string[]
  timeoutMs: number
}

export function readConfig(path: string): Config {
  const { targets, timeoutMs = 1_000 } = (load(path) ?? {}) as Partial<Config>
  if (!isTexts(targets)) throw new TypeError('targets must be a list of texts')
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1)
    throw new RangeError('timeoutMs must be a whole number from 1')
  return { targets, timeoutMs }
}

const load = (path: string): unknown => {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path} cannot be read`, { cause: error })
  }
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
