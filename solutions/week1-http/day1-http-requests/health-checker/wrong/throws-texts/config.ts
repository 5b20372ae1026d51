// fails: names a file that is missing or no JSON | The file is missing. It gave a value that is no Error (required: an error that names the path). Somebody searches for the file at night.
import { readFile } from 'node:fs/promises'
import type { Config } from './types.ts'

export async function readConfig(path: string): Promise<Config> {
  const { urls, timeoutMs } = Object(await readJson(path)) as Partial<Record<keyof Config, unknown>>
  if (!isUrls(urls)) throw `${path}: urls has to be a list of http urls, at least one`
  if (typeof timeoutMs !== 'number' || !(timeoutMs > 0)) {
    throw `${path}: timeoutMs has to be a number above 0`
  }
  return { urls, timeoutMs }
}

const readJson = async (path: string): Promise<unknown> => {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw `${path} is no JSON file that can be read`
  }
}

const isUrls = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isUrl)

const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')
