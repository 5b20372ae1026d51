import { setImmediate } from 'node:timers/promises'

/**
 * Reads no keys until the function is called that this resolves to: whoever has the terminal meanwhile gets them all.
 * Two readers share what is typed by chance; and a process that was started makes the keyboard of both one that waits,
 * so that a read for which the other was faster would hold up everything here.
 */
export const stopReading = async (stdin: NodeJS.ReadStream): Promise<() => void> => {
  const listeners = stdin.listeners('readable') as (() => void)[]
  stdin.removeAllListeners('readable')
  // A stream that is listened to cannot be paused, and it learns in its own time that it is not; so does what it reads.
  await setImmediate()
  stdin.pause()
  await setImmediate()
  return () => {
    for (const listener of listeners) stdin.on('readable', listener)
  }
}
