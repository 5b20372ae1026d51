/** What the console answers. It is drawn elsewhere. */
export type Told =
  | { kind: 'say'; text: string; tone: 'plain' | 'warn' | 'refused' }
  | { kind: 'graph'; title: string; minutes: number; rows: GraphRow[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'log'; lines: string[]; none: string }
  /** All commands, or those that a word begins. */
  | { kind: 'help'; of: string | null }
  | { kind: 'dash' }

/** A line of a graph: one value a second, null where there was none. */
export interface GraphRow {
  name: string
  values: (number | null)[]
  /** The value now, with its unit. */
  now: string
  /** What the top of the line means, with its unit. */
  top: string
  /** The value at the top. */
  scale: number
}
