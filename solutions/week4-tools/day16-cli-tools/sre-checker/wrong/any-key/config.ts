// fails: refuses a file it does not understand | "sre-checker --config=key.yaml" ended with 0 (required: 2). Scripts and pipelines act on this number alone.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Settings {
  targets: string[]
  timeoutMs: number
  workers: number
  retries: number
  output: string
}

/** Ends the program with exit code 2. */
export class UsageError extends Error {}

export const defaults: Settings = { targets: [], timeoutMs: 1_000, workers: 4, retries: 1, output: 'text' }

export const ranges = { timeoutMs: [1, 60_000], workers: [1, 64], retries: [0, 5] } as const
export const formats = ['text', 'json', 'csv']

/** Reads a file with settings; what it does not set is absent. */
export const readConfig = (path: string): Partial<Settings> => {
  const value = parseFile(path)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${path} must have keys and values`)
  }
  for (const [key, one] of Object.entries(value)) requireFair(path, key, one)
  return value
}

const parseFile = (path: string): unknown => {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as Error).message}`)
  }
}

const requireFair = (path: string, key: string, value: unknown): void => {
  if (!isFair(key, value)) throw new UsageError(`${path}: ${key} cannot be ${JSON.stringify(value)}`)
}

const isFair = (key: string, value: unknown): boolean => {
  if (!Object.hasOwn(defaults, key)) return true
  if (key === 'targets') return Array.isArray(value) && value.every(isTarget)
  if (key === 'output') return formats.includes(value as string)
  const [least, most] = ranges[key as keyof typeof ranges]
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
}

export const isTarget = (value: unknown): boolean =>
  typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
