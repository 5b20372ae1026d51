import { onTestFinished } from 'vitest'
import { type Drill, openDrill } from './engine/open-drill.ts'
import type { DrillPorts } from './engine/ports.ts'
import type { Command } from './keys/command.ts'
import { sampleDay } from './sample-day.ts'
import { samplePorts, type SamplePorts } from './sample-ports.ts'
import type { Start } from './state/state.ts'

const start: Start = { home: null, day: sampleDay(), screen: 'step', index: 1, isTimed: true, judges: 'save' }

/** A drill at the sample day, begun at its first item. For tests. */
export const openSample = (
  patch: Partial<Start> = {},
  ports: Partial<DrillPorts> = {},
): SamplePorts & { drill: Drill; press: (command: Command) => Promise<void> } => {
  const sample = samplePorts(ports)
  const drill = openDrill({ start: { ...start, ...patch }, ports: sample.ports })
  onTestFinished(drill.close)
  drill.begin()
  const press = async (command: Command): Promise<void> => {
    drill.dispatch({ type: 'command', command })
    await drill.settled()
  }
  return { ...sample, drill, press }
}
