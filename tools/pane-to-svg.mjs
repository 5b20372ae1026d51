/** A terminal's pane, as `tmux capture-pane -e -p` prints it, as an SVG picture. */
export const toSvg = (pane, { columns, rows, title }) => {
  const width = Math.ceil(columns * cell.width + 2 * margin)
  const height = Math.ceil(rows * cell.height + 2 * margin + bar)
  const lines = pane.split('\n').slice(0, rows).map(drawLine)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escape(title)}">
<rect width="${width}" height="${height}" rx="8" fill="${paper}"/>
<text x="${width / 2}" y="21" text-anchor="middle" fill="${faint}" font-family="${font}" font-size="12">${escape(title)}</text>
<g font-family="${font}" font-size="14" fill="${ink}" xml:space="preserve">
${lines.filter((line) => line !== '').join('\n')}
</g>
</svg>
`
}

const cell = { width: 8.43, height: 18 }
const margin = 16
const bar = 24
const font = 'ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace'
const paper = '#16181d'
const ink = '#d7dae0'
const faint = '#8b919c'
const colours = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea' }

const drawLine = (line, row) => {
  const y = bar + margin + row * cell.height + 14
  let column = 0
  const pieces = runsOf(line).map(({ text, style }) => {
    const x = (margin + column * cell.width).toFixed(1)
    const length = [...text].length
    column += length
    if (text.trim() === '') return ''
    return `<tspan x="${x}" textLength="${(length * cell.width).toFixed(1)}"${style}>${escape(text)}</tspan>`
  })
  const drawn = pieces.join('')
  return drawn === '' ? '' : `<text y="${y}">${drawn}</text>`
}

/** The pieces of a line, each with its look. */
const runsOf = (line) => {
  const look = { colour: null, bold: false, dim: false, italic: false, underline: false }
  const runs = []
  // oxlint-disable-next-line no-control-regex -- escape sequences are what a pane is made of
  for (const part of line.replaceAll(/\u001b\]8;;[^\u001b]*\u001b\\/g, '').split(/(\u001b\[[0-9;]*m)/)) {
    // oxlint-disable-next-line no-control-regex -- as above
    const codes = /^\u001b\[([0-9;]*)m$/.exec(part)?.[1]
    if (codes === undefined) {
      if (part !== '') runs.push({ text: part, style: styleOf(look) })
    } else for (const code of codes.split(';').map(Number)) apply(look, code)
  }
  return runs
}

const apply = (look, code) => {
  if (code === 0)
    Object.assign(look, { colour: null, bold: false, dim: false, italic: false, underline: false })
  else if (code === 1) look.bold = true
  else if (code === 2) look.dim = true
  else if (code === 3) look.italic = true
  else if (code === 4) look.underline = true
  else if (code === 22) Object.assign(look, { bold: false, dim: false })
  else if (code === 39) look.colour = null
  else if (colours[code]) look.colour = colours[code]
}

const styleOf = ({ colour, bold, dim, italic, underline }) =>
  [
    colour ? ` fill="${colour}"` : dim ? ` fill="${faint}"` : '',
    bold ? ' font-weight="bold"' : '',
    italic ? ' font-style="italic"' : '',
    underline ? ' text-decoration="underline"' : '',
  ].join('')

const escape = (text) =>
  // A space of SVG is collapsed; this one is not.
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(' ', '\u00a0')
