import { readFileSync } from 'node:fs'
import type { Config } from './types.ts'

class ConfigError extends Error {}

export async function readConfig(path: string): Promise<Config> {
  let config: Record<string, unknown> | null
  try {
    config = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new ConfigError(`cannot read ${path}: ${(error as Error).message}`)
  }
  const urls = config?.urls
  const timeoutMs = Number.isFinite(config?.timeoutMs) ? Number(config?.timeoutMs) : 0
  if (!Array.isArray(urls) || urls.length === 0) throw new ConfigError('urls: expected a list with a url')
  for (const url of urls) {
    if (typeof url !== 'string' || !/^https?:\/\/[^/]/.test(url))
      throw new ConfigError(`urls: ${url} is none`)
  }
  if (timeoutMs <= 0) throw new ConfigError('timeoutMs: expected milliseconds above 0')
  return { ...config, urls, timeoutMs }
}
