import { Box, Text, useApp, useInput, useWindowSize } from 'ink'
import { useEffect, useReducer } from 'react'
import { colours } from './draw/colours.ts'
import { draw, viewOfScreen } from './draw/draw.ts'
import type { DrillPorts } from './hooks/ports.ts'
import { useGo } from './hooks/use-go.ts'
import { useJudge } from './hooks/use-judge.ts'
import { useRequests } from './hooks/use-requests.ts'
import { commandOf } from './keys.ts'
import { toPress } from './press.ts'
import { reduce } from './reduce.ts'
import { type DayView, initialState, keyTableOf, type State, takesText } from './state.ts'

/** Where the screens open. */
export interface Start {
  day: DayView
  screen: State['screen']
  /** Number of the step. */
  index: number
}

const open = (start: Start): State => initialState({ ...start, nowMs: performance.now() })

/** The drill's screens: draws the state, turns keys into commands. */
export function App({ start, ports }: { start: Start; ports: DrillPorts }) {
  const { exit } = useApp()
  const size = useWindowSize()
  const [state, dispatch] = useReducer(reduce, start, open)

  useInput((input, key) => {
    const command = commandOf(keyTableOf(state), toPress(input, key))
    if (command) {
      const view = viewOfScreen(state, size)
      return dispatch({ type: 'command', command, nowMs: performance.now(), digit: Number(input), view })
    }
    if (!takesText(state)) return
    if (key.backspace || key.delete) dispatch({ type: 'erase' })
    else if (!key.ctrl && !key.meta) dispatch({ type: 'type', text: input })
  })
  useEffect(() => {
    const timer = setInterval(() => dispatch({ type: 'tick', nowMs: performance.now() }), 1_000)
    return () => clearInterval(timer)
  }, [])
  const go = useGo(state, dispatch, ports)
  const judgeNow = useJudge(state, dispatch, { ports, go })
  useRequests(state, dispatch, { ports, go, judgeNow })
  useEffect(() => {
    if (state.isQuitting) exit()
  }, [state.isQuitting, exit])

  return (
    <Box flexDirection="column">
      {draw(state, size).map((line, row) => (
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
