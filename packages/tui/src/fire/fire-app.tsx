import { printable } from '@firedrill/course'
import { Box, Text, useApp, useInput, usePaste } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import { toPress } from '../keys/press.ts'
import type { Press } from '../keys/command.ts'
import { type Palette, paint } from '../screen/paint.ts'
import type { Sizes } from '../screen/follow-size.ts'
import { followStops } from '../screen/follow-stops.ts'
import { suspend } from '../engine/suspend.ts'
import { drawFire, viewOfFire } from './draw-fire.ts'
import type { FireAction } from './fire-state.ts'
import type { FireStore } from './fire-store.ts'

/** The screen of a fire: draws the state, turns keys into actions, and has the clock run. */
export function FireApp({ store, size, palette }: { store: FireStore; size: Sizes; palette: Palette }) {
  const { exit, suspendTerminal } = useApp()
  const state = useSyncExternalStore(store.subscribe, store.state)
  const canvas = useSyncExternalStore(size.subscribe, size.current)
  useInput((input, key) => {
    if (key.meta && !key.escape) return
    // Nothing burns while the shell has the terminal: the clock stands.
    if (key.ctrl && input === 'z') return void suspendTerminal(suspend)
    if (key.backspace || key.delete) return store.dispatch({ type: 'erase' })
    if (key.tab) return store.dispatch({ type: 'complete' })
    const view = viewOfFire(store.state(), canvas)
    const action = actionOf(toPress(input, key), { view, isOver: state.result !== null })
    if (action) return store.dispatch(action)
    if (!key.ctrl && input !== '') typeIn(store, input)
  })
  usePaste((text) => store.dispatch({ type: 'type', text: printable(text) }))
  useEffect(() => {
    const clock = setInterval(() => store.dispatch({ type: 'tick' }), 1_000)
    return () => clearInterval(clock)
  }, [store])
  useEffect(
    () =>
      followStops(
        () => void suspendTerminal(suspend),
        async () => suspendTerminal(async () => {}),
      ),
    [suspendTerminal],
  )
  useEffect(() => {
    if (state.isClosed) exit()
  }, [state.isClosed, exit])
  return (
    <Box flexDirection="column">
      {drawFire(state, canvas).map((line, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row of the screen is its number
        <Text key={row} wrap="truncate">
          {paint(line, palette) || ' '}
        </Text>
      ))}
    </Box>
  )
}

/** Keys that were pressed while something else went on are heard in one piece, tab and enter too. */
const typeIn = (store: FireStore, input: string): void => {
  for (const text of input.split(separators)) {
    const action = controls[text] ?? { type: 'type', text: printable(text) }
    if (text !== '') store.dispatch(action)
  }
}

const controls: Record<string, FireAction> = {
  '\u0003': { type: 'leave' },
  '\t': { type: 'complete' },
  '\r': { type: 'enter' },
  '\n': { type: 'enter' },
  '\b': { type: 'erase' },
  '\u007f': { type: 'erase' },
}

// oxlint-disable-next-line no-control-regex -- these are the keys
const separators = /([\u0003\r\n\t\b\u007f])/

/** What a key asks for; null where it is text. */
const actionOf = (
  { input, name, ctrl }: Press,
  { view, isOver }: { view: ReturnType<typeof viewOfFire>; isOver: boolean },
): FireAction | null => {
  const scroll = (lines: number): FireAction => ({
    type: 'scroll',
    lines,
    start: view.start,
    last: view.hidden,
  })
  if (ctrl && input === 'u') return { type: 'clear' }
  if (ctrl && (input === 'c' || input === 'd')) return { type: 'leave' }
  if (isOver && (input === 'q' || name === 'escape')) return { type: 'leave' }
  switch (name) {
    case 'return':
      return { type: 'enter' }
    case 'up':
      return isOver ? scroll(-1) : { type: 'recall', step: 1 }
    case 'down':
      return isOver ? scroll(1) : { type: 'recall', step: -1 }
    case 'pageUp':
      return scroll(-Math.max(1, view.room - 1))
    case 'pageDown':
      return scroll(Math.max(1, view.room - 1))
    default:
      return null
  }
}
