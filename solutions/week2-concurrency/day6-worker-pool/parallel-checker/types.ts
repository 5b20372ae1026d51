/** What became of one item: what its work gave, or what it threw. */
export type Settled<Item, Value> = { item: Item; value: Value } | { item: Item; error: unknown }

export interface Pool {
  /** Runs the task when a place is free; gives what it gives. */
  submit: <Value>(task: () => Promise<Value>) => Promise<Value>
  /** All items, in their order. */
  map: <Item, Value>(items: Item[], work: (item: Item) => Promise<Value>) => Promise<Settled<Item, Value>[]>
  /** All items, in the order of their ends. */
  asCompleted: <Item, Value>(
    items: Item[],
    work: (item: Item) => Promise<Value>,
  ) => AsyncGenerator<Settled<Item, Value>>
}

export type Row =
  | { url: string; status: number }
  | { url: string; status: null; reason: 'timeout' | 'connection' | 'other' }

export interface SweepOptions {
  /** Checks at once, at most. A whole number from 1. */
  workers: number
  /** For each check, until the whole answer is there. */
  timeoutMs: number
  log?: (row: Row) => void
}

export interface Comparison {
  sequentialMs: number
  pooledMs: number
  speedup: number
}
