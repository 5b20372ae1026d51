import { Box, Text, useApp, useInput, useWindowSize } from 'ink'
import { useEffect, useReducer } from 'react'
import { colours } from './colours.ts'
import { drawItem } from './draw-item.ts'
import { commandOf } from './keys.ts'
import { toPress } from './press.ts'
import { initialState, type ItemView, reduce } from './state.ts'
import { type DrillPorts, useJudge } from './use-judge.ts'

const open = ({ items, start }: { items: ItemView[]; start: number }) =>
  initialState(items, start, performance.now())

/** The drill's screen: draws the state, turns keys into commands. */
export function App({ items, start, ports }: { items: ItemView[]; start: number; ports: DrillPorts }) {
  const { exit } = useApp()
  const { columns, rows } = useWindowSize()
  const [state, dispatch] = useReducer(reduce, { items, start }, open)

  useInput((input, key) => {
    const command = commandOf(toPress(input, key))
    if (command) dispatch({ type: 'command', command, nowMs: performance.now() })
  })
  useEffect(() => {
    const timer = setInterval(() => dispatch({ type: 'tick', nowMs: performance.now() }), 1_000)
    return () => clearInterval(timer)
  }, [])
  useJudge(state, dispatch, ports)
  useEffect(() => {
    if (state.isQuitting) exit()
  }, [state.isQuitting, exit])

  return (
    <Box flexDirection="column">
      {drawItem(state, { columns, rows }).map((line, row) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row of the screen is its number
        <Text key={row} wrap="truncate">
          {line.map(({ text, role }, piece) => (
            // oxlint-disable-next-line react/no-array-index-key -- a piece of a row is its number
            <Text key={piece} {...colours[role]}>
              {text || ' '}
            </Text>
          ))}
        </Text>
      ))}
    </Box>
  )
}
