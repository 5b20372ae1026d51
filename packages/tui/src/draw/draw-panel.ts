import { drawCode } from '../markdown/draw-code.ts'
import type { KeyEntry } from '../keys/command.ts'
import { keyTables, type KeyTable } from '../keys/key-tables.ts'
import { flow } from '../text/flow.ts'
import { line, wrap } from '../text/lines.ts'
import { cut, pad } from '../text/width.ts'
import { type Canvas, drawKeys, keyName, type Parts, widthOf } from './frame.ts'

/** Every key of the screen below. */
export const drawHelp = (table: KeyTable, scroll: number | null, canvas: Canvas): Parts => {
  const columns = widthOf(canvas)
  const entries: readonly KeyEntry[] = keyTables[table]
  const width = columns >= 60 ? 24 : Math.max(8, Math.floor(columns * 0.4))
  return {
    head: [line('Keys', 'title'), line('')],
    body: entries.flatMap(({ keys, label }) => {
      const [first = [], ...rest] = flow([{ text: label, role: 'plain' }], {
        width: Math.max(8, columns - width),
      })
      const names = pad(cut(namesOf(keys, width - 1), width - 1), width)
      return [
        [{ text: names, role: 'key' as const }, ...first],
        ...rest.map((pieces) => [{ text: ' '.repeat(width), role: 'plain' as const }, ...pieces]),
      ]
    }),
    foot: [line(''), drawKeys('panel', columns)],
    from: scroll ?? 0,
  }
}

/** As many of a command's keys as fit; digits are one entry. */
const namesOf = (keys: readonly string[], width: number): string => {
  if (keys.length > 4) return `${keys[0]} … ${keys.at(-1)}`
  const names: string[] = []
  for (const name of keys.map(keyName)) if ([...names, name].join(', ').length <= width) names.push(name)
  return names.join(', ')
}

/** A text that lies over the screen: code, what was printed, or what would be handed in; `keys` are those that hold. */
export const drawText = (
  panel: { title: string; text: string; language: string | null; keys?: KeyTable },
  scroll: number | null,
  canvas: Canvas,
): Parts => {
  const columns = widthOf(canvas)
  const { title, text, language, keys = 'panel' } = panel
  return {
    head: [line(cut(title, columns), 'title'), line('')],
    body: language === null ? wrap(text, columns) : drawCode(text, { language, width: columns }),
    foot: [line(''), drawKeys(keys, columns)],
    from: scroll ?? 0,
  }
}
