/** `1:05` */
export const clock = (seconds) => {
  const whole = Math.max(0, Math.round(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** `1 hint`, `2 hints` */
export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`

/** What a cell shows, and what it says. */
export const cellWords = (cell) => {
  if (!cell) return { sign: '', text: 'not opened', kind: 'none' }
  const after = [
    cell.tries > 0 ? count(cell.tries, 'try', 'tries') : null,
    cell.hints > 0 ? count(cell.hints, 'hint') : null,
  ].filter(Boolean)
  const more = after.length > 0 ? `, ${after.join(', ')}` : ''
  switch (cell.state) {
    case 'passed':
      return {
        sign: '✓',
        text: `passed${cell.seconds === null ? '' : ` in ${clock(cell.seconds)}`}${more}`,
        kind: 'passed',
      }
    case 'seen':
      return { sign: 'S', text: `solution shown${more}`, kind: 'seen' }
    case 'skipped':
      return { sign: '–', text: `skipped${more}`, kind: 'skipped' }
    case 'trying':
      return { sign: String(cell.tries), text: `not passed${more}`, kind: 'trying' }
    default:
      return { sign: '…', text: `opened${more}`, kind: 'open' }
  }
}
