import { render } from 'ink'
import { App, type Start } from './app.tsx'
import type { DrillPorts } from './hooks/ports.ts'

const cursorHome = '\u001b[H'

/** Shows the drill's screens until the learner quits; the terminal is as it was when this resolves to what passed. */
export const openApp = async (options: {
  start: Start
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
    record: (id, attempt) => {
      if (attempt.result === 'pass') passed.add(id)
      options.ports.record(id, attempt)
    },
  }
  app.rerender(<App start={options.start} ports={ports} />)
  await app.waitUntilExit()
  return { passed: [...passed] }
}
