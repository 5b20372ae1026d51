/** One file of two, line by line. */
export interface FileComparison {
  file: string
  /** A unified diff, with its two header lines; empty where the two are the same. */
  unified: string
  /** For two columns. */
  rows: ComparedRow[]
}

/** A row of two columns: `null` where that side has no line. */
export interface ComparedRow {
  kind: 'same' | 'changed' | 'removed' | 'added'
  left: ComparedLine | null
  right: ComparedLine | null
}

/** A line with its number, from 1. */
export interface ComparedLine {
  number: number
  text: string
}

/** Files as they are named, and what each side is called. */
export interface Side {
  title: string
  files: Readonly<Record<string, string>>
}

/** Compares two sets of files, by name; a file that one side does not have is empty there. Line ends do not count. */
export const compareFiles = async (left: Side, right: Side): Promise<FileComparison[]> => {
  // Loaded when it is first needed: the app's start does without.
  const { createTwoFilesPatch, diffLines } = await import('diff')
  const names = [...new Set([...Object.keys(left.files), ...Object.keys(right.files)])]
  return names.map((file) => {
    const [one, other] = [left, right].map(({ files }) => unixText(files[file] ?? '')) as [string, string]
    const unified =
      one === other
        ? ''
        : createTwoFilesPatch(`${file}, ${left.title}`, `${file}, ${right.title}`, one, other, '', '', {
            context: 3,
            headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
          })
    return { file, unified, rows: toRows(diffLines(one, other)) }
  })
}

const toRows = (parts: readonly { added?: boolean; removed?: boolean; value: string }[]): ComparedRow[] => {
  const rows: ComparedRow[] = []
  let [left, right] = [0, 0]
  let removed: ComparedLine[] = []
  const flush = (added: ComparedLine[]): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index++) {
      rows.push(toRow(removed[index] ?? null, added[index] ?? null))
    }
    removed = []
  }
  for (const part of parts) {
    const lines = part.value.replace(/\n$/, '').split('\n')
    if (part.removed) {
      flush([])
      removed = lines.map((text) => ({ number: ++left, text }))
    } else if (part.added) flush(lines.map((text) => ({ number: ++right, text })))
    else {
      flush([])
      for (const text of lines) {
        rows.push({ kind: 'same', left: { number: ++left, text }, right: { number: ++right, text } })
      }
    }
  }
  flush([])
  return rows
}

const toRow = (left: ComparedLine | null, right: ComparedLine | null): ComparedRow => ({
  kind: left && right ? 'changed' : left ? 'removed' : 'added',
  left,
  right,
})

const unixText = (text: string): string => text.replaceAll('\r\n', '\n')
