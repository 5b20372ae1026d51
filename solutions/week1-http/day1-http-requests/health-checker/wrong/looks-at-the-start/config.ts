// fails: names the field that is wrong | {"urls":["http://"],"timeoutMs":5} gave no error (required: an error that names "urls"). A mistake in the config shows up as an outage, or as a check that never ran.
import { readFile } from 'node:fs/promises'
import type { Config } from './types.ts'

export async function readConfig(path: string): Promise<Config> {
  const { urls, timeoutMs } = Object(await readJson(path)) as Partial<Record<keyof Config, unknown>>
  if (!isUrls(urls)) throw new Error(`${path}: urls has to be a list of http urls, at least one`)
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0)) {
    throw new Error(`${path}: timeoutMs has to be a number above 0`)
  }
  return { urls, timeoutMs }
}

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Error(`${path} is no JSON file that can be read`, { cause })
  }
}

const isUrls = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isUrl)

const isUrl = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//.test(value)
