import { keyTables, type KeyEntry, type KeyTable } from '../keys.ts'
import { drawKeys, keyName, type Parts, type Size, widthOf } from './frame.ts'
import { line, wrap } from './lines.ts'

/** Every key of the screen below. */
export const drawHelp = (table: KeyTable, scroll: number | null, size: Size): Parts => {
  const entries: readonly KeyEntry[] = keyTables[table]
  return {
    head: [line('Keys', 'title'), line('')],
    body: entries.map(({ keys, label }) => [
      { text: keys.map(keyName).join(', ').padEnd(24).slice(0, widthOf(size)), role: 'key' },
      { text: label.slice(0, Math.max(0, widthOf(size) - 24)), role: 'plain' },
    ]),
    foot: [line(''), drawKeys('panel', widthOf(size))],
    from: scroll ?? 0,
  }
}

/** A text that lies over the screen: a solution, a test. */
export const drawText = (
  panel: { title: string; text: string },
  scroll: number | null,
  size: Size,
): Parts => ({
  head: [line(panel.title.slice(0, widthOf(size)), 'title'), line('')],
  body: wrap(panel.text, widthOf(size)),
  foot: [line(''), drawKeys('panel', widthOf(size))],
  from: scroll ?? 0,
})
