import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TransformError, transformFile } from './transform.ts'

/** A fresh folder with the candidate's declared files, transformed one by one. */
export interface Tree {
  dir: string
  maps: Record<string, string>
  /** Why it cannot be loaded, in the learner's terms. */
  loadError: string | null
}

/** Files of a candidate, by name relative to its item; null where one is missing. */
export type Sources = Record<string, string | null>

const isCode = (name: string): boolean => /\.[cm]?[jt]sx?$/.test(name)

/** Writes the tree into `dir`, a folder of this run's. Only declared files, by name; nothing else of a submission is looked at. */
export const makeTree = async (
  dir: string,
  sources: Sources,
  displayNames: Record<string, string>,
): Promise<Tree> => {
  mkdirSync(dir, { recursive: true })
  const maps: Record<string, string> = {}
  let loadError: string | null = null
  for (const [name, source] of Object.entries(sources)) {
    const displayName = displayNames[name] ?? name
    if (source === null) {
      loadError ??= `${displayName} is missing.`
      continue
    }
    const path = join(dir, name)
    mkdirSync(dirname(path), { recursive: true })
    try {
      const transformed = isCode(name) ? await transformFile(source, displayName) : null
      writeFileSync(path, transformed?.code ?? source)
      if (transformed) maps[name] = transformed.map
    } catch (error) {
      if (!(error instanceof TransformError)) throw error
      loadError ??= error.message
    }
  }
  return { dir, maps, loadError }
}
