import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Problem } from '@firedrill/course'
import type { ImportingFile } from '../../material/material.ts'

/** What a learner starts from imports only its own week, Node, and the libraries its week lists. */
export const checkImports = (source: ImportingFile): Problem[] =>
  source.imports.flatMap(({ specifier, line }) => {
    const fault = isRelative(specifier) ? leavesWeek(source, specifier) : isForeign(source, specifier)
    return fault ? [{ file: source.file, line, ...fault }] : []
  })

type Fault = Pick<Problem, 'rule' | 'message' | 'fix'>

const isRelative = (specifier: string): boolean => /^(\.{1,2}(\/|$)|\/|file:)/.test(specifier)

const leavesWeek = ({ file, weekDir }: ImportingFile, specifier: string): Fault | null => {
  const target = posix.join(posix.dirname(file), specifier)
  if (target.startsWith(`${weekDir}/`)) return null
  return outside(specifier)
}

const outside = (specifier: string): Fault => ({
  rule: 'import-outside',
  message: `imports "${specifier}", which a learner does not have.`,
  fix: 'Import only files of the same week: never solutions/ or packages/.',
})

const isForeign = ({ weekDir, libraries }: ImportingFile, specifier: string): Fault | null => {
  if (isBuiltin(specifier)) return null
  const parts = specifier.split('/')
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '')
  if (libraries.includes(name)) return null
  if (name.startsWith('@firedrill/')) return outside(specifier)
  return {
    rule: 'import-library',
    message: `imports "${name}", which ${weekDir}/package.json does not list.`,
    fix: `Use ${libraries.length > 0 ? libraries.join(', ') : 'Node alone'}, or add "${name}" to its dependencies.`,
  }
}
