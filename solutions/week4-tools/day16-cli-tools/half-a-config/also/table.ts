import { parseDocument } from 'yaml'

type Check = (value: unknown) => boolean
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) > 0
const isText: Check = (value) => typeof value === 'string'
const keys = new Map<string, { isFair: Check; otherwise?: unknown }>([
  ['targets', { isFair: (value) => Array.isArray(value) && value.length > 0 && value.every(isText) }],
  ['timeoutMs', { isFair: isCount, otherwise: 1_000 }],
  ['workers', { isFair: isCount, otherwise: 4 }],
])

export const readConfig = (text: string) => {
  const document = parseDocument(text)
  if (document.errors.length > 0) throw document.errors[0]
  const given = new Map(Object.entries(document.toJS() ?? {}))
  for (const key of given.keys()) if (!keys.has(key)) throw new Error(`unknown key: ${key}`)
  const config: Record<string, unknown> = {}
  for (const [key, { isFair, otherwise }] of keys) {
    const value = given.has(key) ? given.get(key) : otherwise
    if (!isFair(value)) throw new Error(`bad value for ${key}: ${JSON.stringify(value)}`)
    config[key] = value
  }
  return config
}
