import { debriefOf, type Fire } from '@firedrill/fire'
import { type FireRecord, openSession, type Session } from '@firedrill/session'
import { untilInterrupted } from '../interrupt.ts'
import { formatFires } from '../print/fires.ts'
import { printJson } from '../print/json.ts'
import { warnOfTrouble } from '../print/trouble.ts'
import type { Workspace } from '../workspace.ts'

/** What the command line says of a fire. */
export interface FireFlags {
  seed?: string
  json?: boolean
  plain?: boolean
  ascii?: boolean
}

/** `drill fire`: lists the fire drills, or begins one. */
export const fire = async (
  workspace: Workspace,
  week: string | undefined,
  flags: FireFlags,
): Promise<number> => {
  const session = openSession(workspace)
  try {
    if (week === undefined) return list(await session.fires(), flags)
    return await fight(session, await session.startFire(week, flags.seed), flags)
  } finally {
    await session.close()
    warnOfTrouble(session)
  }
}

const list = (fires: FireRecord[], { json }: FireFlags): number => {
  if (json) printJson({ fires })
  else process.stdout.write(formatFires(fires))
  return 0
}

/** On a screen where there is one to draw on; line by line elsewhere. As JSON only what it came to. */
const fight = (session: Session, start: Fire, flags: FireFlags): Promise<number> =>
  untilInterrupted(async (signal) => {
    const tui = await import('@firedrill/tui')
    const palette = tui.readPalette(process.stdout, { env: process.env, isAscii: flags.ascii === true })
    const ports = { keep: session.keepFire }
    if (!flags.json && isScreen(flags)) {
      const { openFireScreen } = await tui.loadFireScreen()
      await openFireScreen(start, ports, { palette, signal })
      return signal.aborted ? 130 : 0
    }
    const { openFirePlain } = await tui.loadFirePlain()
    const { stdin, stdout, stderr } = process
    const last = await openFirePlain(start, ports, {
      input: stdin,
      output: flags.json ? stderr : stdout,
      columns: Math.min(stdout.columns || 80, 120),
      isAscii: palette.isAscii,
      signal,
    })
    // A pipe that nobody closes would keep the process.
    stdin.destroy()
    if (flags.json) printJson({ ...describe(last) })
    return signal.aborted ? 130 : 0
  })

const isScreen = ({ plain }: FireFlags): boolean => {
  const { env, stdin, stdout } = process
  const isCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false'
  const isReader = env.INK_SCREEN_READER === 'true'
  return !plain && stdin.isTTY && stdout.isTTY && env.TERM !== 'dumb' && !isReader && !isCi
}

/** Version 1 of `drill fire <week> --json`; docs/json.md documents it. */
const describe = (last: Fire): object => {
  const { score, reference, timeline, fault } = debriefOf(last)
  return { week: last.drill.week, seed: last.seed, fault: fault.slug, score, reference, timeline }
}
