import type { Drill } from '../engine/open-drill.ts'
import { drawFirst } from '../draw/draw-first.ts'
import { type Palette, paint } from './paint.ts'
import { readCanvas } from './terminal.ts'

const enter = '\u001b[?1049h\u001b[?25l\u001b[H'
const leave = '\u001b[?1049l\u001b[?25h'

/**
 * Shows a drill until the learner quits; the terminal is as it was when this resolves. The first frame is plain text:
 * Ink loads behind it and goes on in the same place.
 */
export const openScreen = async (drill: Drill, { palette }: { palette: Palette }): Promise<void> => {
  const { stdin, stdout } = process
  const quit = (): void => drill.dispatch({ type: 'command', command: 'quit' })
  // A terminal that went away takes no more text: that ends the drill, and is no failure of it. Ink would wait for ever
  // for its last frame to be taken.
  const gone = Promise.withResolvers<void>()
  const lose = (): void => {
    quit()
    gone.resolve()
  }
  stdout.on('error', lose)
  process.on('SIGHUP', lose)
  process.on('SIGTERM', quit)
  // Keys that are pressed meanwhile wait, unseen, for Ink.
  stdin.setRawMode(true)
  const canvas = readCanvas(stdout, palette)
  const first = drawFirst(drill.state(), canvas)?.map((line) => paint(line, palette))
  stdout.write(first ? `${enter}${first.join('\r\n')}\r\n` : enter)
  try {
    if (!first) await showStep(drill, palette)
    drill.begin()
    const { runInk } = await import('./run-ink.tsx')
    // A terminal that was closed while Ink was loading has nobody to draw for.
    if (drill.state().isQuitting) stdout.write(leave)
    else await Promise.race([runInk(drill, { palette, drawn: canvas }), gone.promise])
  } catch (error) {
    stdout.write(leave)
    throw error
  } finally {
    process.off('SIGHUP', lose)
    process.off('SIGTERM', quit)
    if (stdin.isTTY) stdin.setRawMode(false)
  }
}

/** A step is Markdown: what draws it is loaded before Ink is. */
const showStep = async (drill: Drill, palette: Palette): Promise<void> => {
  const { drawStep } = await import('./draw-step.ts')
  process.stdout.write(drawStep(drill.state(), palette))
}
