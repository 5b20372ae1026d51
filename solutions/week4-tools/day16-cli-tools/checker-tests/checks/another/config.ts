import { readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'

export const readConfig = (path: string) => {
  const found = valueOf(path)
  const value = typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {}
  const timeoutMs = 'timeoutMs' in value ? value.timeoutMs : 1_000
  if (
    !Array.isArray(value.targets) ||
    value.targets.length === 0 ||
    value.targets.some((one: unknown) => typeof one !== 'string')
  )
    throw new Error(`In ${path}: give targets.`)
  if (typeof timeoutMs !== 'number' || timeoutMs < 1 || timeoutMs % 1 !== 0)
    throw new Error(`In ${path}: timeoutMs?`)
  return { timeoutMs, targets: [...value.targets] }
}

const valueOf = (path: string): unknown => {
  const document = parseDocument(textOf(path))
  if (document.errors.length > 0) throw new SyntaxError(`${path}: ${document.errors[0]?.message}`)
  try {
    return document.toJS()
  } catch (cause) {
    throw new SyntaxError(`${path} cannot be read`, { cause })
  }
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new Error(`no such file: ${path}`, { cause })
  }
}
