import { type Fire, helpOf, type Told } from '@firedrill/fire'
import { type Line, line, wrap } from '../text/lines.ts'
import { drawBurn } from './draw-burn.ts'
import { drawCells } from './draw-cells.ts'
import { drawDash } from './draw-dash.ts'
import { drawGraph } from './draw-graph.ts'

/** What the console answers, as lines. */
export const drawTold = (told: Told, fire: Fire, columns: number): Line[] => {
  switch (told.kind) {
    case 'say':
      return wrap(told.text, columns, { role: told.tone === 'plain' ? 'plain' : 'warn' })
    case 'graph':
      return drawGraph(told, columns)
    case 'table':
      return drawCells(told, columns)
    case 'log':
      return told.lines.length === 0
        ? [line(told.none, 'dim')]
        : told.lines.flatMap((text) =>
            wrap(text, columns, { role: / (ERROR|WARN) /.test(text) ? 'warn' : 'plain' }),
          )
    case 'help':
      return helpOf(told.of).flatMap(([command, what]) => drawHelp(command, what, columns))
    default:
      return [...drawBurn(fire, columns), ...drawDash(fire, columns)]
  }
}

const drawHelp = (command: string, what: string, columns: number): Line[] => {
  const width = 28
  if (columns < 60) return [line(command, 'strong'), ...wrap(what, columns, { indent: '  ' })]
  const [first, ...rest] = wrap(what, columns - width)
  return [
    [{ text: command.padEnd(width), role: 'strong' as const }, ...(first ?? [])],
    ...rest.map((pieces): Line => [{ text: ' '.repeat(width), role: 'plain' }, ...pieces]),
  ]
}
