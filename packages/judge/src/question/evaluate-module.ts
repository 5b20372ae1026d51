import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'

const load = createRequire(import.meta.url)

/**
 * The default export of a TypeScript module that imports nothing, evaluated from memory: Node's own loaders would keep
 * a compiled copy on disk. Throws what the module throws.
 */
export const evaluateModule = (source: string): unknown => {
  // Loaded here: no start waits for it.
  const { transformSync } = load('esbuild') as typeof import('esbuild')
  const { code } = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    target: 'node24',
    logLevel: 'silent',
  })
  const module: { exports: { default?: unknown } } = { exports: {} }
  compileFunction(code, ['module', 'exports'])(module, module.exports)
  return module.exports.default
}
