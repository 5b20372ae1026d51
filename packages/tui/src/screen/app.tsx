import { Box, Text, useApp, useInput, usePaste } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import { draw, viewOfScreen } from '../draw/draw.ts'
import type { Drill } from '../engine/open-drill.ts'
import { commandOf } from '../keys/key-tables.ts'
import { splitInput, toPress } from '../keys/press.ts'
import { keyTableOf, takesText } from '../state/state.ts'
import { type Palette, paint } from './paint.ts'
import type { Sizes } from './follow-size.ts'
import { followStops } from './follow-stops.ts'

/** The drill's screens: draws the state, turns keys into commands. */
export function App({ drill, size, palette }: { drill: Drill; size: Sizes; palette: Palette }) {
  const { exit, suspendTerminal } = useApp()
  const state = useSyncExternalStore(drill.subscribe, drill.state)
  const canvas = useSyncExternalStore(size.subscribe, size.current)

  const press = (input: string, key: Parameters<typeof toPress>[1]): void => {
    const now = drill.state()
    // With Alt a key is another one.
    if (key.meta && !key.escape) return
    const command = commandOf(keyTableOf(now), toPress(input, key))
    if (command) {
      return drill.dispatch({
        type: 'command',
        command,
        digit: Number(input),
        view: viewOfScreen(now, canvas),
      })
    }
    if (!takesText(now)) return
    if (key.backspace || key.delete) drill.dispatch({ type: 'erase' })
    else if (!key.ctrl && input !== '') drill.dispatch({ type: 'type', text: input })
  }
  useInput((input, key) => {
    for (const part of splitInput(input, { isText: takesText(drill.state()) })) press(part, key)
  })
  usePaste((text) => {
    if (takesText(drill.state())) drill.dispatch({ type: 'type', text })
  })
  useEffect(() => {
    drill.setTerminal((task) => suspendTerminal(task).then(() => {}))
    const stop = (): void => drill.dispatch({ type: 'command', command: 'suspend' })
    return followStops(stop, async () => suspendTerminal(async () => {}))
  }, [drill, suspendTerminal])
  useEffect(() => {
    if (state.isQuitting) exit()
  }, [state.isQuitting, exit])

  return (
    <Box flexDirection="column">
      {draw(state, canvas).map((line, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row of the screen is its number
        <Text key={row} wrap="truncate">
          {paint(line, palette) || ' '}
        </Text>
      ))}
    </Box>
  )
}
