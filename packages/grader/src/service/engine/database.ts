import type { Boss, BossDatabase } from './part.ts'

/** Runs one statement with its values; resolves to its rows. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

/** A transaction: all of its statements, or none. */
export interface Transaction {
  query: Query
  /** The same transaction for pg-boss, whose jobs so are made and ended with our own rows. */
  boss: BossDatabase
}

/** A PostgreSQL, embedded or not: nothing above knows which. */
export interface Database {
  kind: 'embedded' | 'server'
  /** As it is told to people, without secrets. */
  shown: string
  query: Query
  transaction: <T>(task: (within: Transaction) => Promise<T>) => Promise<T>
  /** For what pg-boss does on its own. */
  boss: BossDatabase
  close: () => Promise<void>
}

/** A database with the queue in it. */
export interface Engine {
  database: Database
  boss: Boss
  close: () => Promise<void>
}
