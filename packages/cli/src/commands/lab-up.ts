import { untilInterrupted } from '../interrupt.ts'
import { printJson } from '../print/json.ts'

/** `lab up`: the practice services until Ctrl-C, with their URLs. */
export const labUp = (options: { json?: boolean }): Promise<number> =>
  untilInterrupted(async (signal) => {
    const { startLab } = await import('@firedrill/lab')
    await using lab = await startLab()
    if (options.json) printJson({ urls: lab.urls })
    else process.stdout.write(print(lab.urls))
    await new Promise((wake) => signal.addEventListener('abort', wake, { once: true }))
    signal.throwIfAborted()
    return 0
  })

const print = (urls: Record<string, string>): string => {
  const width = Math.max(...Object.keys(urls).map((name) => name.length))
  const lines = Object.entries(urls).map(([name, url]) => `${name.padEnd(width)}  ${url}`)
  return `${lines.join('\n')}\nTheir root pages list what they do. Ctrl-C ends them.\n`
}
