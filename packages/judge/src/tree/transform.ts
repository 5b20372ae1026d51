import { type Message, transform } from 'esbuild'

/** One file of a candidate, ready to run. */
export interface Transformed {
  code: string
  /** JSON. */
  map: string
}

/** The first thing esbuild cannot read in a file. */
export class TransformError extends Error {
  /** `work/day1/status-code.ts:3:7 Expected ";" but found "}"` */
  constructor(message: string) {
    super(message)
    this.name = 'TransformError'
  }
}

/** TypeScript or JavaScript to the JavaScript that Node runs; enums and parameter properties included. */
export const transformFile = async (source: string, displayName: string): Promise<Transformed> => {
  const loader = /\.[cm]?[jt]sx$/.test(displayName) ? 'tsx' : 'ts'
  try {
    const result = await transform(source, {
      loader,
      format: 'esm',
      target: 'node24',
      sourcemap: true,
      sourcefile: displayName,
      sourcesContent: false,
      tsconfigRaw: { compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true } },
    })
    return { code: result.code, map: result.map }
  } catch (error) {
    const [first] = (error as { errors?: Message[] }).errors ?? []
    if (!first) throw error
    throw new TransformError(describe(first, displayName))
  }
}

/**
 * A program of the author's as JavaScript whose text is as far from its source as its behaviour allows; another name for
 * every local, no layout, no comment. What is no code stays as it is.
 */
export const disguise = async (source: string, name: string): Promise<string> => {
  if (!/\.[cm]?[jt]s$/.test(name)) return source
  const options = { loader: 'ts', format: 'esm', target: 'node24', minify: true } as const
  return (await transform(source, options)).code
}

const describe = (message: Message, displayName: string): string => {
  const { location } = message
  if (!location) return `${displayName} ${message.text}`
  return `${displayName}:${location.line}:${location.column + 1} ${message.text}\n  ${location.lineText.trim().slice(0, 160)}`
}
