import { element, find, fill } from './element.js'
import { model, nameOf, seatsInOrder, shownDay } from './model.js'
import { cellWords } from './words.js'

/** The cell that the keyboard is at, by row and column. */
const at = { row: 0, column: 0 }
let rows = new Map()
let columns = ''

/** Draws the learners of the room by the items of the day; a row that did not change is let be. */
export const drawGrid = () => {
  const day = shownDay()
  const seats = seatsInOrder()
  find('nobody').hidden = seats.length > 0
  const table = find('grid')
  const wanted = JSON.stringify([day?.day, day?.items])
  if (wanted !== columns) {
    columns = wanted
    rows = new Map()
    table.replaceChildren(drawHead(day), element('tbody'))
  }
  const body = table.tBodies[0]
  const isFocused = body.contains(document.activeElement)
  const drawn = seats.map((seat) => drawRow(seat, day))
  const isSame = drawn.length === body.rows.length && drawn.every((row, index) => row === body.rows[index])
  if (!isSame) body.replaceChildren(...drawn)
  moveTo(at.row, at.column, { isFocused })
}

const drawHead = (day) =>
  element(
    'thead',
    {},
    element(
      'tr',
      { role: 'row' },
      element('th', { scope: 'col', className: 'name' }, 'Learner'),
      ...(day?.items ?? []).map((item) =>
        element(
          'th',
          { scope: 'col', title: item.title, className: item.kind },
          element('span', {}, item.title),
        ),
      ),
      element('th', { scope: 'col', className: 'sum' }, 'Passed'),
    ),
  )

const drawRow = (seat, day) => {
  const isStuck = model.stuck.some(({ learner }) => learner === seat.id)
  const known = rows.get(seat.id)
  const key = { name: nameOf(seat), seat: { ...seat, seenMs: 0 }, isStuck }
  const row = known ?? element('tr', { role: 'row', data: { learner: seat.id } })
  rows.set(seat.id, row)
  fill(row, known?.dataset.stamp === JSON.stringify(key) ? [] : cellsOf(seat, day, isStuck), key)
  return row
}

const cellsOf = (seat, day, isStuck) => {
  const items = day?.items ?? []
  const passed = items.filter(({ id }) => seat.cells[id]?.state === 'passed').length
  const marks = [
    seat.isImported
      ? ['file', '⇪', 'came by a file']
      : seat.isThere
        ? ['here', '●', 'here now']
        : ['away', '○', 'not here now'],
    seat.handMs === null ? null : ['hand-up', '?', 'hand up'],
    isStuck ? ['stuck', '!', 'stuck'] : null,
  ].filter(Boolean)
  return [
    element(
      'th',
      { scope: 'row', className: 'name' },
      ...marks.map(([className, sign, text]) =>
        element('span', { className: `mark ${className}`, title: text, aria: { hidden: true } }, sign),
      ),
      nameOf(seat),
      element('span', { className: 'unseen' }, `, ${marks.map(([, , text]) => text).join(', ')}`),
    ),
    ...items.map((item) => {
      const cell = seat.cells[item.id]
      const { sign, text, kind } = cellWords(cell)
      const isHere = seat.at === item.id && (kind === 'open' || kind === 'trying')
      return element(
        'td',
        { role: 'gridcell' },
        element(
          'button',
          {
            type: 'button',
            className: `cell ${kind}${isHere ? ' here' : ''}`,
            tabIndex: -1,
            title: `${nameOf(seat)}, ${item.title}: ${text}`,
            data: { learner: seat.id, item: item.id },
          },
          element('span', { aria: { hidden: true } }, sign),
          cell?.hints > 0
            ? element('span', { className: 'hint', aria: { hidden: true } }, `+${cell.hints}`)
            : null,
          element('span', { className: 'unseen' }, `${item.title}: ${text}${isHere ? ', is at it now' : ''}`),
        ),
      )
    }),
    element('td', { role: 'gridcell', className: 'sum' }, `${passed} of ${items.length}`),
  ]
}

/** Arrow keys move over the grid, which is one stop of the Tab key. */
export const followKeys = (open) => {
  const table = find('grid')
  table.addEventListener('keydown', (event) => {
    const step = steps[event.key]
    if (!step) return
    event.preventDefault()
    const [row, column] = step(at.row, at.column)
    moveTo(row, column, { isFocused: true })
  })
  table.addEventListener('click', (event) => {
    const button = event.target.closest('button.cell')
    if (!button) return
    const cells = buttons()
    const row = cells.findIndex((all) => all.includes(button))
    moveTo(row, cells[row].indexOf(button), { isFocused: true })
    open(button.dataset.learner, button.dataset.item)
  })
}

const steps = {
  ArrowDown: (row, column) => [row + 1, column],
  ArrowUp: (row, column) => [row - 1, column],
  ArrowRight: (row, column) => [row, column + 1],
  ArrowLeft: (row, column) => [row, column - 1],
  Home: (row) => [row, 0],
  End: (row) => [row, Number.MAX_SAFE_INTEGER],
}

const buttons = () =>
  [...(find('grid').tBodies[0]?.rows ?? [])].map((row) => [...row.querySelectorAll('button.cell')])

const moveTo = (row, column, { isFocused }) => {
  const all = buttons()
  for (const button of all.flat()) if (button.tabIndex === 0) button.tabIndex = -1
  at.row = Math.min(Math.max(0, row), Math.max(0, all.length - 1))
  at.column = Math.min(Math.max(0, column), Math.max(0, (all[at.row]?.length ?? 1) - 1))
  const button = all[at.row]?.[at.column]
  if (!button) return
  button.tabIndex = 0
  if (isFocused) button.focus()
}
