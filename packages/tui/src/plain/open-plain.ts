import { createInterface, type Interface } from 'node:readline'
import type { Drill } from '../engine/open-drill.ts'
import { keyTableOf } from '../state/state.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { toAscii } from '../text/to-ascii.ts'
import { readLine } from './read-line.ts'
import { tell } from './tell.ts'
import { promptOf } from './prompt.ts'

/** Where a plain drill is read from and written to. */
export interface PlainStreams {
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
  columns: number
  isAscii: boolean
}

/**
 * A drill line by line, with the same powers as the screens: nothing moves, nothing is overwritten, so that it goes
 * through a pipe, a log or a screen reader. Ends at `quit` or where the input ends.
 */
export const openPlain = async (drill: Drill, streams: PlainStreams): Promise<void> => {
  measureExactly()
  const { input, output, columns, isAscii } = streams
  // Who stopped listening ends the drill; that is no failure of it.
  output.on('error', () => drill.dispatch({ type: 'command', command: 'quit' }))
  const write = (text: string): void => void output.write(isAscii ? toAscii(text) : text)
  const print = (lines: readonly string[]): void => {
    for (const line of lines) {
      write(line)
      output.write('\n')
    }
  }
  let told = drill.state()
  const follow = (): void => {
    const state = drill.state()
    const before = told
    told = state
    print(tell(before, state, columns))
    // What was printed needs no closing.
    if (state.panel && keyTableOf(state) === 'panel') drill.dispatch({ type: 'command', command: 'close' })
  }
  print([
    'firedrill, line by line. `help` lists the commands, `quit` ends.',
    '',
    ...tell(null, told, columns),
  ])
  const stop = drill.subscribe(follow)
  drill.begin()
  const ask = (): void => write(promptOf(drill.state()))
  let lines: Interface | null = null
  try {
    await drill.settled()
    ask()
    // Not before it is listened to: lines that nobody waits for are lost.
    lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    for await (const line of lines) {
      const answer = readLine(drill.state(), line)
      if (answer.kind === 'say') print(answer.lines)
      else for (const action of answer.actions) drill.dispatch(action)
      await drill.settled()
      if (drill.state().isQuitting) break
      ask()
    }
    print([''])
  } finally {
    stop()
    lines?.close()
  }
}
