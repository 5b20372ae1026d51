import { FiredrillError } from '@firedrill/course'
import type { Selected, Session, WorkFolder } from '@firedrill/session'
import { formatVerdict } from '../print/verdict.ts'

/** Where Node's debugger is looked for by itself. */
const usualPort = 9229

/** The port that `--inspect` names. */
export const toPort = (inspect: string | true): number => {
  if (inspect === true) return usualPort
  if (/^[1-9]\d{3,4}$/.test(inspect) && Number(inspect) <= 65_000) return Number(inspect)
  throw new FiredrillError(
    'usage',
    `"${inspect}" is no port.`,
    'Give one from 1000 to 65000, or --inspect alone behind the item.',
  )
}

/** `drill run --inspect`: judges one item with a debugger in it, without limits of time; nothing is recorded. */
export const runInspected = async (
  session: Session,
  items: readonly Selected[],
  options: {
    port: number
    folder: WorkFolder | undefined
    seed?: string
    json?: boolean
    signal: AbortSignal
  },
): Promise<number> => {
  const [one, ...others] = items
  if (!one || others.length > 0) {
    throw new FiredrillError(
      'usage',
      '--inspect debugs one item.',
      'Name it, as in `pnpm drill run status-code --inspect`.',
    )
  }
  const { port, folder, seed, signal } = options
  const running = session.judge(one.item, {
    folder,
    place: one.place,
    seed,
    types: true,
    inspect: { port },
    signal,
  })
  process.stderr.write(`Waiting for a debugger on 127.0.0.1:${port}: attach your editor's, or open chrome://inspect.
A \`debugger\` statement stops it, and so do breakpoints in your file. Nothing of this run is recorded. Ctrl-C ends it.
`)
  const verdict = await running
  if (options.json) process.stdout.write(`${JSON.stringify({ version: 1, verdicts: [verdict] })}\n`)
  else process.stdout.write(formatVerdict(verdict))
  return verdict.status === 'pass' ? 0 : 1
}
