import { render } from 'ink'
import { App } from './app.tsx'
import type { ItemView } from './state.ts'
import type { DrillPorts } from './use-judge.ts'

const cursorHome = '\u001b[H'

/** Shows the drill's screen until the learner quits; the terminal is as it was when this resolves to what passed. */
export const openApp = async (options: {
  items: ItemView[]
  start: number
  ports: DrillPorts
}): Promise<{ passed: string[] }> => {
  const app = render(null, {
    alternateScreen: true,
    exitOnCtrlC: false,
    interactive: true,
    // Frames are few, and the first one must not wait for a turn.
    maxFps: 500,
    incrementalRendering: true,
    patchConsole: false,
  })
  // A terminal enters its alternate screen with the cursor where it was.
  process.stdout.write(cursorHome)
  const passed = new Set<string>()
  const ports: DrillPorts = {
    ...options.ports,
    record: (id, result, seconds) => {
      if (result === 'pass') passed.add(id)
      options.ports.record(id, result, seconds)
    },
  }
  app.rerender(<App {...options} ports={ports} />)
  await app.waitUntilExit()
  return { passed: [...passed] }
}
