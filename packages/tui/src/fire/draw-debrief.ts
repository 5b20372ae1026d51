import { type Debrief, minutesOf, type Score, timeOfDay, type FireDrill } from '@firedrill/fire'
import { spread } from '../draw/frame.ts'
import { type Line, line, wrap } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'

/** What a learner did best on this week's fires so far. */
export interface BestFire {
  mitigateSeconds: number
  burned: number
}

/** The end of a fire: what was done, what it cost, what it was, and what would have shown it sooner. */
export const drawDebrief = (
  { debrief, drill, best, seed }: { debrief: Debrief; drill: FireDrill; best: BestFire | null; seed: string },
  columns: number,
): Line[] => {
  const { fault, score, reference, timeline, telling } = debrief
  const role = score.result === 'mitigated' ? ('pass' as const) : ('fail' as const)
  const paragraph = (name: string, text: string): Line[] => [
    line(''),
    line(name, 'heading'),
    ...wrap(text, columns),
  ]
  return [
    ...wrap(headline(score), columns, { role }),
    line(''),
    spread({ text: 'What you did', role: 'heading' }, { text: 'burned until then', role: 'dim' }, columns),
    ...timeline.flatMap((row) => drawRow(row, drill, columns)),
    line(''),
    ...drawScores({ score, reference, best }, columns),
    ...paragraph(`It was ${fault.title}`, fault.what),
    ...paragraph('What shows it', fault.sooner),
    ...paragraph('What would have told sooner', fault.alert),
    ...paragraph('A way out', `${reference.commands.join('; ')}. It shows in: ${telling.join(', ')}.`),
    line(''),
    ...wrap(`Source: ${fault.source}`, columns, { role: 'dim' }),
    ...wrap(`The same fire again: pnpm drill fire ${drill.week} --seed ${seed}`, columns, { role: 'dim' }),
  ]
}

const headline = ({ result, mitigateSeconds, burned }: Score): string => {
  const cost = `${percent(burned)} of the 30-day budget burned`
  switch (result) {
    case 'mitigated':
      return `Mitigated ${minutesOf(mitigateSeconds ?? 0)} after the page; ${cost}.`
    case 'budget-gone':
      return `The error budget is gone: ${cost}.`
    case 'out-of-time':
      return `Still burning after 30 minutes: ${cost}. Others take over.`
    default:
      return `Given up; ${cost} so far.`
  }
}

const drawRow = (
  { at, text, burned, note }: Debrief['timeline'][number],
  drill: FireDrill,
  columns: number,
): Line[] => {
  const cost = burned >= 0.00005 ? `-${(burned * 100).toFixed(2)} %` : ''
  const room = Math.max(10, columns - 20)
  const start: Line = [
    { text: `${timeOfDay(drill, at)} `, role: 'dim' },
    { text: pad(cut(text, room), room), role: 'plain' },
    { text: cost.padStart(9), role: burned > 0.001 ? 'fail' : 'dim' },
  ]
  return [start, ...(note === null ? [] : wrap(note, columns, { indent: ' '.repeat(11), role: 'dim' }))]
}

const drawScores = (
  { score, reference, best }: { score: Score; reference: Score; best: BestFire | null },
  columns: number,
): Line[] => {
  const rows = [
    ['', 'seen', 'good again', 'burned'],
    ['you', time(score.detectSeconds), time(score.mitigateSeconds), percent(score.burned)],
    ['your best', '', time(best?.mitigateSeconds ?? null), best ? percent(best.burned) : '-'],
    ['reference', time(reference.detectSeconds), time(reference.mitigateSeconds), percent(reference.burned)],
  ]
  return rows.map((cells, index) =>
    line(
      cut(
        cells.map((cell, column) => (column === 0 ? cell.padEnd(11) : cell.padStart(12))).join(''),
        columns,
      ),
      index === 0 ? 'heading' : 'plain',
    ),
  )
}

const time = (seconds: number | null): string => (seconds === null ? '-' : minutesOf(seconds))

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`
