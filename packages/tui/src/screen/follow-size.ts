import type { Canvas } from '../draw/frame.ts'
import type { Palette } from './paint.ts'
import { readCanvas } from './terminal.ts'

/** The size of the terminal as it changes. */
export interface Sizes {
  current: () => Canvas
  subscribe: (onChange: () => void) => () => void
}

/** Hears of a new size before Ink does, so that no frame is drawn for the old one. */
export const followSize = (
  palette: Palette,
): Sizes & { onChange: (act: () => void) => void; stop: () => void } => {
  const { stdout } = process
  let canvas = readCanvas(stdout, palette)
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
