import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FiredrillError, type Variant } from '@firedrill/course'
import { isSealed, parseInstance, readHidden } from '@firedrill/course/read'
import { evaluateModule } from './evaluate-module.ts'

const load = createRequire(import.meta.url)
const loaded = new Map<string, { stamp: string; variant: Variant }>()

/**
 * The variant that a module exports by default; Node strips its types. A module that changed is loaded anew. Throws a
 * `content` error where there is none, and its calls do where what they return is no instance.
 */
export const loadVariant = (root: string, file: string): Variant => {
  const path = join(root, file)
  const sealed = isSealed(root) ? readHidden(root, file).text : null
  const stamp = sealed ?? stampOf(path)
  const before = loaded.get(path)
  if (before?.stamp === stamp) return before.variant
  const made =
    sealed !== null
      ? requireVariant(file, () => evaluateModule(sealed))
      : before
        ? loadCopy(path, file)
        : loadModule(path, file)
  const variant: Variant = (random) => parseInstance(callVariant(made, random, file), file)
  loaded.set(path, { stamp, variant })
  return variant
}

type Exported = (random: () => number) => unknown

/** Node keeps a module by its path for good: the newer text is loaded from another. */
const loadCopy = (path: string, file: string): Exported => {
  const folder = mkdtempSync(join(tmpdir(), 'firedrill-variant-'))
  try {
    copyFileSync(path, join(folder, 'variant.mts'))
    return loadModule(join(folder, 'variant.mts'), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const loadModule = (path: string, file: string): Exported =>
  requireVariant(file, () => (load(path) as { default?: unknown }).default)

const requireVariant = (file: string, get: () => unknown): Exported => {
  const found = orExplain(file, 'does not load', get)
  if (typeof found === 'function') return found as Exported
  throw contentError(`${file} exports no variant.`, 'Let it `export default` a function of `random`.')
}

const callVariant = (made: Exported, random: () => number, file: string): unknown =>
  orExplain(file, 'makes no instance', () => made(random))

const orExplain = <Value>(file: string, what: string, act: () => Value): Value => {
  try {
    return act()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw contentError(`${file} ${what}: ${why}`, 'Mend it; docs/authoring.md shows one.', error)
  }
}

const contentError = (message: string, hint: string, cause?: unknown): FiredrillError =>
  new FiredrillError('content', message, hint, { cause })

const stampOf = (path: string): string => {
  const { mtimeMs, size } = statSync(path)
  return `${mtimeMs}:${size}`
}
