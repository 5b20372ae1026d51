/** Parts of Node that take long to load, and that most starts do without. */
const heavy = ['node:child_process', 'node:crypto', 'node:net']

const promisified = "Symbol.for('nodejs.util.promisify.custom')"

/**
 * For esbuild: the functions of heavy parts of Node are loaded at the first call. A class of such a part has no such
 * moment: whoever imports one is told so when the bundle is made.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup: (build) => {
    build.onResolve({ filter: /^(node:)?(child_process|crypto|net)$/ }, ({ path, kind }) => {
      const id = path.startsWith('node:') ? path : `node:${path}`
      if (kind === 'require-call' || !heavy.includes(id)) return undefined
      return { path: id, namespace: 'lazy-builtin', sideEffects: false }
    })
    build.onLoad({ filter: /.*/, namespace: 'lazy-builtin' }, ({ path }) => ({ contents: write(path) }))
  },
}

const write = (id) => {
  const builtin = process.getBuiltinModule(id)
  const names = Object.keys(builtin).filter(
    (name) => /^[a-z]/.test(name) && typeof builtin[name] === 'function',
  )
  const lines = names.map((name) => {
    const call = `(...given) => load().${name}(...given)`
    const isPromised = builtin[name][Symbol.for('nodejs.util.promisify.custom')] !== undefined
    const custom = `Object.defineProperty(${call}, ${promisified}, { get: () => load().${name}[${promisified}] })`
    return `export const ${name} = ${isPromised ? `/* @__PURE__ */ ${custom}` : call}`
  })
  return [
    `const load = () => process.getBuiltinModule('${id}')`,
    ...lines,
    `export default { ${names.join(', ')} }`,
  ].join('\n')
}
