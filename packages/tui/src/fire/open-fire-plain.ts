import { createInterface } from 'node:readline'
import { printable } from '@firedrill/course'
import { debriefOf, type Fire, giveUp, obeyLine } from '@firedrill/fire'
import { type Line, line, textOf, wrap } from '../text/lines.ts'
import { toAscii } from '../text/to-ascii.ts'
import { sayBurn } from './draw-burn.ts'
import { drawDebrief } from './draw-debrief.ts'
import { drawTold } from './draw-told.ts'
import type { FirePorts } from './ports.ts'

/** Where a plain fire is read from and written to. */
export interface FireStreams {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  columns: number
  isAscii: boolean
  /** Ends the fire in order, as Ctrl-C does. */
  signal: AbortSignal
}

/**
 * A fire line by line: the clock stands still but for what commands take, so that the same seed and the same lines give
 * the same text. Ends with the fire, at `quit`, or where the input ends; then it is given up.
 */
export const openFirePlain = async (start: Fire, ports: FirePorts, streams: FireStreams): Promise<Fire> => {
  const { input, output, columns, isAscii, signal } = streams
  const write = (text: string): void => void output.write(isAscii ? toAscii(text) : text)
  const print = (lines: readonly Line[]): void => {
    for (const one of lines) {
      write(textOf(one).trimEnd())
      output.write('\n')
    }
  }
  let fire = start
  print([
    ...wrap(fire.drill.page, columns),
    ...wrap(
      `Seed ${fire.seed}. \`help\` lists the commands, \`quit\` gives up. Time goes by with commands.`,
      columns,
    ),
    ...drawTold({ kind: 'dash' }, fire, columns),
  ])
  const unread = new AbortController()
  // Who stopped listening ends the fire; that is no failure of it.
  output.on('error', () => unread.abort())
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const stop = (): void => lines.close()
  const ended = AbortSignal.any([signal, unread.signal])
  ended.addEventListener('abort', stop)
  try {
    write('> ')
    if (ended.aborted) stop()
    for await (const text of lines) {
      if (ended.aborted) break
      // A terminal shows what is typed; a log has to be told.
      if (!isTerminal(input)) write(`${printable(text).slice(0, 80)}\n`)
      const { fire: next, told } = obeyLine(fire, text)
      const hasPassed = next.world.at !== fire.world.at
      fire = next
      print(told.flatMap((one) => drawTold(one, fire, columns)))
      if (fire.end) break
      if (hasPassed && told.every(({ kind }) => kind !== 'dash')) print(wrap(sayBurn(fire), columns))
      write('> ')
    }
  } finally {
    ended.removeEventListener('abort', stop)
    lines.close()
  }
  if (!fire.end) output.write('\n')
  fire = giveUp(fire)
  const debrief = debriefOf(fire)
  const best = ports.keep(fire, debrief)
  print([line(''), ...drawDebrief({ debrief, drill: fire.drill, best, seed: fire.seed }, columns)])
  return fire
}

const isTerminal = (input: NodeJS.ReadableStream): boolean => 'isTTY' in input && input.isTTY === true
