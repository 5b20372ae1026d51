import { equal, ok } from 'node:assert/strict'

const thrownBy = (act: () => unknown): unknown => {
  try {
    act()
  } catch (error) {
    return error
  }
}

export const testParsePercent = (parsePercent: (text: string) => number) => {
  const taken = { '0': 0, '0.5': 0.5, '7': 7, '100': 100 }
  for (const [text, value] of Object.entries(taken)) equal(parsePercent(text), value)
  for (const text of ['-0.1', '-7', '101', '100.01', 'x']) {
    ok(thrownBy(() => parsePercent(text)) instanceof RangeError, `${text} must be refused`)
  }
}
