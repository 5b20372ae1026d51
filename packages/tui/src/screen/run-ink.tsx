import { render } from 'ink'
import type { Canvas } from '../draw/frame.ts'
import type { Drill } from '../engine/open-drill.ts'
import { App } from './app.tsx'
import type { Palette } from './paint.ts'
import { withLinks } from './with-links.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { followSize } from './follow-size.ts'
import { overFirstFrame, withShortPastes } from './ink-streams.ts'

/** Draws a drill by Ink over its first frame, until the learner quits. */
export const runInk = async (
  drill: Drill,
  { palette: bare, drawn }: { palette: Palette; drawn: Canvas },
): Promise<void> => {
  const { stdout } = process
  measureExactly()
  const palette = withLinks(bare, stdout)
  const size = followSize(palette)
  const app = render(null, {
    stdin: withShortPastes(process.stdin),
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
  const { columns, rows } = size.current()
  if (columns !== drawn.columns || rows !== drawn.rows) stdout.write(emptyScreen)
  size.onChange(() => {
    // What the terminal made of the old frame is not known: the new one is drawn on an empty screen.
    app.clear()
    stdout.write(emptyScreen)
  })
  // Whoever asks after the end is never told of it.
  const exited = app.waitUntilExit()
  app.rerender(<App drill={drill} size={size} palette={palette} />)
  try {
    await exited
  } finally {
    size.stop()
  }
}

const emptyScreen = '\u001b[H\u001b[J'
