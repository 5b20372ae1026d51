import { type Bench, benchParts } from './bench.ts'

/**
 * A kept bench with the parts that a fresh one measured or skipped in place of its own; the other parts stay. Machine
 * and duration are those of the fresh one.
 */
export const mergeBench = (kept: Bench, fresh: Bench): Bench => {
  const parts = new Set([...fresh.rows, ...fresh.skipped].map(({ part }) => part))
  const join = <Entry extends { part: Bench['rows'][number]['part'] }>(
    old: Entry[],
    added: Entry[],
  ): Entry[] =>
    [...old.filter(({ part }) => !parts.has(part)), ...added].toSorted(
      (a, b) => benchParts.indexOf(a.part) - benchParts.indexOf(b.part),
    )
  const rows = join(kept.rows, fresh.rows)
  return {
    ...fresh,
    ok: rows.every(({ ok }) => ok),
    rows,
    skipped: join(kept.skipped, fresh.skipped),
  }
}
