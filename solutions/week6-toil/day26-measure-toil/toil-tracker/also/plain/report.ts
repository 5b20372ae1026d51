import { categories, type Category, type Report, type ToilRecord, type Window } from './types.ts'

export function makeReport(records: ToilRecord[], { from, to, workedHours }: Window): Report {
  let minutes = 0
  let automatable = 0
  let savings = 0
  const all = new Map<Category, number>()
  const targets = new Map<Category, number>(categories.map((name) => [name, 0]))
  for (const record of records) {
    if (record.startedAt < from || record.startedAt >= to) continue
    minutes += record.minutes
    all.set(record.category, (all.get(record.category) ?? 0) + record.minutes / 60)
    if (!record.isAutomatable) continue
    automatable += record.minutes
    savings += record.cost
    targets.set(record.category, targets.get(record.category)! + record.minutes)
  }
  const topTargets = [...targets.keys()]
    .filter((name) => targets.get(name)! > 0)
    .sort()
    .sort((one, other) => targets.get(other)! - targets.get(one)!)
  topTargets.length = Math.min(3, topTargets.length)
  const share = workedHours > 0 ? minutes / 60 / workedHours : undefined
  return {
    hours: minutes / 60,
    automatableHours: automatable / 60,
    savings,
    byCategory: Object.fromEntries(all),
    topTargets,
    opportunity: minutes > 0 ? automatable / minutes : undefined,
    share,
    isOverHalf: (share ?? 0) > 1 / 2,
  }
}
