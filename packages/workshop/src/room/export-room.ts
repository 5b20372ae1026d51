import { csvCell } from '@firedrill/grader'
import type { RoomState } from './room.ts'
import { presentSeats } from './view-board.ts'

/** A learner at an item, as it is exported. */
interface ExportRow {
  learner: string
  item: string
  state: string
  tries: number
  hints: number
  seconds: number | null
  parSeconds: number
  failing: string[]
  changed: string
}

/** The room as data. Without names it says who by number alone. */
export const exportRows = (room: RoomState, { isAnonymous }: { isAnonymous: boolean }): ExportRow[] =>
  presentSeats(room).flatMap((seat) =>
    room.agenda.days
      .flatMap(({ items }) => items)
      .flatMap(({ id, parSeconds }) => {
        const cell = seat.cells.get(id)
        if (!cell) return []
        const { state, tries, hints, seconds, failed, changedMs } = cell
        return [
          {
            learner: isAnonymous ? `Learner ${seat.number}` : seat.name,
            item: id,
            state,
            tries,
            hints,
            seconds,
            parSeconds,
            failing: failed.map(({ title }) => title),
            changed: new Date(changedMs).toISOString(),
          },
        ]
      }),
  )

/** The same as a table that a spreadsheet opens. */
export const exportCsv = (room: RoomState, options: { isAnonymous: boolean }): string => {
  const lines = exportRows(room, options).map(({ failing, seconds, ...row }) =>
    [
      row.learner,
      row.item,
      row.state,
      row.tries,
      row.hints,
      seconds ?? '',
      row.parSeconds,
      failing.join('; '),
      row.changed,
    ]
      .map((value) => csvCell(value))
      .join(','),
  )
  return `${['learner,item,state,tries,hints,seconds,par,failing,changed', ...lines].join('\r\n')}\r\n`
}
