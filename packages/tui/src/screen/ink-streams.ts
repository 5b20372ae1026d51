import { shortenPastes } from './short-pastes.ts'

const enterAlternateScreen = '\u001b[?1049h'
const cursorHome = '\u001b[H'

/**
 * The terminal, without Ink's first entry to the alternate screen: the first frame is there, and entering once more
 * clears it. Later, after something else had the terminal, it is entered with the cursor at its beginning.
 */
export const overFirstFrame = (stdout: NodeJS.WriteStream): NodeJS.WriteStream => {
  let isEntered = true
  const write = (chunk: string | Uint8Array, ...rest: []): boolean => {
    if (chunk !== enterAlternateScreen) return stdout.write(chunk, ...rest)
    const text = isEntered ? cursorHome : chunk + cursorHome
    isEntered = false
    return stdout.write(text)
  }
  return instead(stdout, { write })
}

/** An answer is short: what else is on the clipboard is none. */
export const mostPasted = 1_000

/** The keyboard, with what is pasted cut to what an answer may be. */
export const withShortPastes = (stdin: NodeJS.ReadStream): NodeJS.ReadStream => {
  const shorten = shortenPastes(mostPasted)
  const read = (size?: number): unknown => {
    const piece: unknown = stdin.read(size)
    return typeof piece === 'string' ? shorten(piece) : piece
  }
  return instead(stdin, { read })
}

/** A stream with some methods of its own. */
const instead = <Stream extends object>(stream: Stream, methods: Record<string, unknown>): Stream =>
  new Proxy(stream, {
    get: (target, name) => {
      if (typeof name === 'string' && name in methods) return methods[name]
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
