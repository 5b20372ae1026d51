import { pause } from './solution.ts'

/** How many timers keep the process alive after a pause has been stopped. */
export const countTimers = async (): Promise<number> => {
  const controller = new AbortController()
  const pausing = pause(60_000, controller.signal).catch(() => {})
  controller.abort()
  await pausing
  return process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
}
