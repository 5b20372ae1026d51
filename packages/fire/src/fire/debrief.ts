import { spell } from '../console/spell.ts'
import { parseCommand } from '../console/parse.ts'
import type { Fault, FireDrill } from '../drill/fire-drill.ts'
import { burnedBy } from '../slo/burn.ts'
import { type Deed, type End, type Fire, lastSecond, pass, sincePage, startFire } from './fire.ts'
import { obeyLine } from './obey.ts'

/** What a fire came to. Times are seconds since the page; `burned` is a share of the whole window's budget. */
export interface Score {
  result: End['kind']
  /** The first look at a telling signal, or the first step of the way out; null where there was neither. */
  detectSeconds: number | null
  /** From when on the service was good; null where it was not mended. */
  mitigateSeconds: number | null
  burned: number
  looks: number
  acts: number
}

/** What there is to learn from a fire that is over. */
export interface Debrief {
  score: Score
  /** The same fire, put out by somebody who knows the way. */
  reference: Score & { commands: string[] }
  fault: { slug: string; title: string } & Fault['debrief']
  timeline: TimelineRow[]
  /** The looks that show it. */
  telling: string[]
}

/** Something that was done, with what burned since the row before, and a word on it. */
export interface TimelineRow {
  at: number
  text: string
  /** Share of the window's budget: to find it, to wait for it, to have it done. */
  burned: number
  note: string | null
}

/** Sums a fire up. One that is not over is scored as it stands. */
export const debriefOf = (fire: Fire): Debrief => {
  const { slug, title, debrief, telling, reference } = fire.fault
  const ideal = runCommands(fire, reference)
  return {
    score: scoreOf(fire),
    reference: { ...scoreOf(ideal), commands: reference },
    fault: { slug, title, ...debrief },
    timeline: timelineOf(fire),
    telling,
  }
}

/** What a fire came to so far. */
export const scoreOf = (fire: Fire): Score => ({
  result: fire.end?.kind ?? 'given-up',
  detectSeconds: fire.deeds.find((deed) => isOnTheWay(fire.fault, deed))?.at ?? null,
  mitigateSeconds: fire.end?.kind === 'mitigated' ? fire.end.goodFrom : null,
  burned: burnedBy(sincePage(fire)),
  looks: fire.deeds.filter(({ kind }) => kind === 'look').length,
  acts: fire.deeds.filter(({ kind }) => kind === 'act').length,
})

/** Runs commands against a fresh fire, then waits for its end. */
export const runCommands = (
  { drill, fault, seed }: { drill: FireDrill; fault: Fault; seed: string },
  commands: readonly string[],
): Fire => follow(startFire({ drill, fault, seed }), commands)

/** Gives commands to a fire, then waits for its end, or until so many seconds since the page. */
export const follow = (start: Fire, commands: readonly string[], until = lastSecond): Fire => {
  let fire = start
  for (const line of commands) fire = obeyLine(fire, line).fire
  return pass(fire, Math.max(0, until - fire.world.at))
}

/** Who takes the way out without a look at what tells it has seen it elsewhere. */
const isOnTheWay = (fault: Fault, { kind, command }: Deed): boolean =>
  isTelling(fault, command) || (kind === 'act' && waysOut(fault).includes(command))

/** The steps of the reference, and acts that mend it alone; another way of several steps may hold one that mends nothing. */
const waysOut = ({ reference, also }: Fault): string[] =>
  [reference, ...also.filter(({ length }) => length === 1)].flat().map(spellLine)

/** Whether a command looks at what tells a fault. */
export const isTelling = ({ telling }: Fault, command: string): boolean =>
  telling.some((look) => command === look || command.startsWith(`${look} `))

const timelineOf = (fire: Fire): TimelineRow[] => {
  const rows = [
    { at: 0, text: 'the page', note: null },
    ...fire.deeds.map((deed) => ({
      at: deed.at,
      text: deed.command,
      note: noteOn(fire.fault, deed),
    })),
    ...(fire.end?.kind === 'mitigated'
      ? [{ at: fire.end.goodFrom, text: 'service is good', note: null }]
      : []),
    { at: fire.end?.at ?? fire.world.at, text: endings[fire.end?.kind ?? 'given-up'], note: null },
  ].toSorted((one, other) => one.at - other.at)
  const samples = sincePage(fire)
  return rows.map((row, index) => ({
    ...row,
    burned: burnedBy(samples.slice(rows[index - 1]?.at ?? 0, row.at)),
  }))
}

const noteOn = (fault: Fault, { kind, command }: Deed): string | null => {
  const known = fault.notes.find((one) => command === one.command || command.startsWith(`${one.command} `))
  if (known) return known.why
  if (isTelling(fault, command)) return 'shows it'
  if (!fault.reference.some((line) => spellLine(line) === command)) return null
  return kind === 'look' ? 'narrows it down' : 'part of the way out'
}

const spellLine = (line: string): string => {
  const parsed = parseCommand(line)
  return parsed.ok ? spell(parsed.command) : line
}

const endings: Record<End['kind'], string> = {
  mitigated: 'held for two minutes: over',
  'budget-gone': 'the error budget is gone',
  'out-of-time': 'thirty minutes are over',
  'given-up': 'given up',
}
