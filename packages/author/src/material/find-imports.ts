/** The modules that TypeScript or JavaScript names in `import`, `export … from` and `require`, with their lines. */
export const findImports = (source: string): { specifier: string; line: number }[] =>
  [...withoutComments(source).matchAll(pattern)].map((match) => ({
    specifier: match[2] ?? '',
    line: source.slice(0, match.index).split('\n').length,
  }))

const pattern = /(?:\bfrom|\bimport|\b(?:import|require)\s*\()\s*(['"])([^'"\n]+)\1/g

/** Comments as blanks, so that an example in a task imports nothing and every place stays where it is. */
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*/g, (comment) => comment.replace(/[^\n]/g, ' '))
