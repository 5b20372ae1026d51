import type { Role } from './lines.ts'

/** How each meaning looks. NO_COLOR and dumb terminals are Ink's to respect; meaning never rests on colour alone. */
export const colours: Record<Role, { color?: string; bold?: boolean; dimColor?: boolean }> = {
  plain: {},
  title: { bold: true },
  dim: { dimColor: true },
  pass: { color: 'green', bold: true },
  fail: { color: 'red', bold: true },
  warn: { color: 'yellow' },
  key: { color: 'cyan' },
}
