/** Parts of Node that take long to load, and that most starts do without. */
const heavy = ['child_process', 'crypto', 'net']

const promisified = "Symbol.for('nodejs.util.promisify.custom')"

/**
 * For esbuild: the functions of heavy parts of Node are loaded at the first call. A class of such a part has no such
 * moment: whoever imports one is told so when the bundle is made.
 */
export const lazyBuiltins = {
  name: 'lazy-builtins',
  setup: (build) => {
    const filter = new RegExp(`^(?:node:)?(?:${heavy.join('|')})$`)
    build.onResolve({ filter }, ({ path, kind }) => {
      // What is required is loaded when it is asked for as it is.
      if (kind === 'require-call') return undefined
      return { path: `node:${path.replace('node:', '')}`, namespace: 'lazy-builtin', sideEffects: false }
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
