import type { Verdict } from '@firedrill/course'
import { judgeSaves, type Selected, type Session, type WatchMode, type WorkFolder } from '@firedrill/session'

/** What is done with a verdict beside printing it. */
export type Note = (one: Selected, verdict: Verdict) => void

/** How saves are judged. */
interface WatchOptions {
  folder: WorkFolder | undefined
  /** Whether goes are kept in the history, with their times. */
  isKept: boolean
  /** Judges one item, notes the verdict and prints it. */
  judge: (one: Selected, note: Note, signal: AbortSignal) => Promise<unknown>
  signal: AbortSignal
}

/** `drill run --watch`: judges each item, and again at every save of it, until interrupted. */
export const watchSaves = async (
  session: Session,
  items: readonly Selected[],
  options: WatchOptions,
): Promise<number> => {
  const { signal } = options
  const modes = new Set<WatchMode>()
  const onMode = (mode: WatchMode): void => {
    if (!modes.has(mode)) process.stderr.write(`${modeWords[mode]}\n`)
    modes.add(mode)
  }
  const ends: (() => void)[] = []
  try {
    for (const one of items) ends.push(await watchOne(session, one, { ...options, onMode }))
    process.stderr.write('Waiting for saves. Ctrl-C ends.\n')
    await new Promise((wake) => signal.addEventListener('abort', wake, { once: true }))
  } finally {
    for (const end of ends) end()
  }
  signal.throwIfAborted()
  return 0
}

/** One go at an item, with a clock; what ends it keeps it. */
const watchOne = async (
  session: Session,
  one: Selected,
  { folder, isKept, judge, signal, onMode }: WatchOptions & { onMode: (mode: WatchMode) => void },
): Promise<() => void> => {
  const attempt = isKept ? session.begin(one.item, { place: one.place }) : null
  const ticking = setInterval(() => attempt?.tick(), 1_000)
  const saves = judgeSaves({
    judge: (cut) =>
      judge(one, (_one, verdict) => void attempt?.judged(verdict, 'save'), AbortSignal.any([cut, signal])),
    onVerdict: () => {},
    onError: (error) => process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`),
  })
  const stop = session.watch(one.item, saves.saved, { folder, place: one.place, onMode })
  const end = (): void => {
    stop()
    saves.stop()
    clearInterval(ticking)
    attempt?.leave()
  }
  try {
    await judge(one, (_one, verdict) => void attempt?.judged(verdict, 'opening'), signal)
    return end
  } catch (error) {
    end()
    throw error
  }
}

const modeWords: Record<WatchMode, string> = {
  proving: '',
  native: 'Saves are noticed at once.',
  polling: 'The system tells of no change here: files are looked at twice a second.',
}
