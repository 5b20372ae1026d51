import type { Canvas } from '../draw/frame.ts'
import type { Palette } from './paint.ts'

/** What a terminal shows, from its stream and the environment. Whether it follows links is known later. */
export const readPalette = (
  stdout: NodeJS.WriteStream,
  { env, isAscii }: { env: NodeJS.ProcessEnv; isAscii: boolean },
): Palette => ({
  hasColour: (env.NO_COLOR ?? '') === '' && (stdout.getColorDepth?.(env) ?? 1) > 1,
  hasLinks: false,
  isAscii: isAscii || !isUtf8(env),
})

/** A locale that says nothing of UTF-8 is not trusted with it; Windows has no such variable. */
const isUtf8 = (env: NodeJS.ProcessEnv): boolean =>
  process.platform === 'win32' || /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '')

/** What is drawn on now. A terminal that does not know its size is taken for the classic one. */
export const readCanvas = (
  { columns, rows }: Pick<NodeJS.WriteStream, 'columns' | 'rows'>,
  { hasLinks }: Palette,
): Canvas => ({ columns: columns || 80, rows: rows || 24, hasLinks })
