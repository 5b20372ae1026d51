// fails: names a file that is missing or no JSON | The file is no JSON. It gave an error without the name (required: an error that names the path). Somebody searches for the file at night.
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
  return JSON.parse(await readFile(path, 'utf8'))
}

const isUrls = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isUrl)

const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^https?:$/.test(URL.parse(value)?.protocol ?? '')
