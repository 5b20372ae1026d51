/** Rows of cells as lines, each column as wide as its widest cell; the columns named by number stand to the right. */
export const formatTable = (
  rows: readonly (readonly string[])[],
  rightAligned: (column: number) => boolean,
): string[] => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((cells) => cells[column]?.length ?? 0)),
  )
  return rows.map((cells) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return rightAligned(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
}
