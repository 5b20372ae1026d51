import { render } from 'ink'
import type { Canvas } from '../draw/frame.ts'
import type { Drill } from '../engine/open-drill.ts'
import { App } from './app.tsx'
import type { Palette } from './paint.ts'
import { readCanvas } from './terminal.ts'

/** Draws a drill by Ink over its first frame, until the learner quits. */
export const runInk = async (
  drill: Drill,
  { palette, firstCanvas }: { palette: Palette; firstCanvas: Canvas },
): Promise<void> => {
  const { stdout } = process
  const size = followSize(firstCanvas, palette)
  const app = render(null, {
    stdout: overFirstFrame(stdout),
    alternateScreen: true,
    exitOnCtrlC: false,
    interactive: true,
    isScreenReaderEnabled: false,
    // Frames are few, and none must wait for a turn.
    maxFps: 500,
    incrementalRendering: true,
    patchConsole: false,
  })
  size.onChange(() => {
    // What the terminal made of the old frame is not known: the new one is drawn on an empty screen.
    app.clear()
    stdout.write(cursorHome + eraseDown)
  })
  app.rerender(<App drill={drill} size={size} palette={palette} />)
  try {
    await app.waitUntilExit()
  } finally {
    size.stop()
  }
}

const enterAlternateScreen = '\u001b[?1049h'
const cursorHome = '\u001b[H'
const eraseDown = '\u001b[J'

/**
 * The terminal, without Ink's first entry to the alternate screen: the first frame is there, and entering once more
 * clears it. Later, after something else had the terminal, it is entered with the cursor at its beginning.
 */
const overFirstFrame = (stdout: NodeJS.WriteStream): NodeJS.WriteStream => {
  let isEntered = true
  const write = (chunk: string | Uint8Array, ...rest: []): boolean => {
    if (chunk !== enterAlternateScreen) return stdout.write(chunk, ...rest)
    const text = isEntered ? cursorHome : chunk + cursorHome
    isEntered = false
    return stdout.write(text)
  }
  return new Proxy(stdout, {
    get: (target, name) => {
      if (name === 'write') return write
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

/** The size of the terminal as it changes. */
export interface Sizes {
  current: () => Canvas
  subscribe: (onChange: () => void) => () => void
}

/** Hears of a new size before Ink does, so that no frame is drawn for the old one. */
const followSize = (first: Canvas, palette: Palette): Sizes & { onChange: (act: () => void) => void; stop: () => void } => {
  const { stdout } = process
  let canvas = first
  const listeners = new Set<() => void>()
  const resized = (): void => {
    const next = readCanvas(stdout, palette)
    if (next.columns === canvas.columns && next.rows === canvas.rows) return
    canvas = next
    for (const listener of listeners) listener()
  }
  stdout.on('resize', resized)
  return {
    current: () => canvas,
    subscribe: (onChange) => {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },
    onChange: (act) => void listeners.add(act),
    stop: () => void stdout.off('resize', resized),
  }
}
