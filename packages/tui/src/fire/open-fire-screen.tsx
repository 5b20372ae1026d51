import type { Fire } from '@firedrill/fire'
import { render } from 'ink'
import { followSize } from '../screen/follow-size.ts'
import { withShortPastes } from '../screen/ink-streams.ts'
import { type Palette, paint } from '../screen/paint.ts'
import { measureExactly } from '../text/measure-exactly.ts'
import { drawDebrief } from './draw-debrief.ts'
import { FireApp } from './fire-app.tsx'
import { openFireStore } from './fire-store.ts'
import type { FirePorts } from './ports.ts'

/**
 * Shows a fire until it is closed, the virtual clock running with the real one. The terminal is as it was when this
 * resolves, with what the fire came to below what stood there.
 */
export const openFireScreen = async (
  fire: Fire,
  ports: FirePorts,
  { palette, signal }: { palette: Palette; signal: AbortSignal },
): Promise<Fire> => {
  measureExactly()
  const { stdin, stdout } = process
  const store = openFireStore(fire, ports)
  const leave = (): void => store.dispatch({ type: 'leave' })
  signal.addEventListener('abort', leave)
  stdout.on('error', leave)
  const size = followSize(palette)
  const app = render(null, {
    stdin: withShortPastes(stdin),
    stdout,
    alternateScreen: true,
    exitOnCtrlC: false,
    interactive: true,
    isScreenReaderEnabled: false,
    maxFps: 30,
    incrementalRendering: true,
    patchConsole: false,
  })
  size.onChange(() => {
    app.clear()
    stdout.write('\u001b[H\u001b[J')
  })
  app.rerender(<FireApp store={store} size={size} palette={palette} />)
  try {
    await app.waitUntilExit()
  } finally {
    size.stop()
    signal.removeEventListener('abort', leave)
    stdout.off('error', leave)
  }
  const { result, fire: last } = store.state()
  const columns = Math.min(stdout.columns || 80, 100)
  const lines = result ? drawDebrief({ ...result, drill: last.drill, seed: last.seed }, columns) : []
  stdout.write(lines.map((line) => `${paint(line, palette)}\n`).join(''))
  return last
}
