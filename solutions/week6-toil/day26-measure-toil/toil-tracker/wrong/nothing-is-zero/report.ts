// fails: knows no share of nothing | No records: opportunity: you gave 0 (required: undefined). A month without records looks like a month without toil.
import type { Category, Report, ToilRecord, Window } from './types.ts'

export function makeReport(records: ToilRecord[], { from, to, workedHours }: Window): Report {
  const recent = records.filter(({ startedAt }) => startedAt >= from && startedAt < to)
  const automatable = recent.filter(({ isAutomatable }) => isAutomatable)
  const hours = sumHours(recent)
  const automatableHours = sumHours(automatable)
  const share = workedHours === 0 ? undefined : hours / workedHours
  return {
    hours,
    automatableHours,
    savings: automatable.reduce((sum, { cost }) => sum + cost, 0),
    byCategory: hoursByCategory(recent),
    topTargets: namesByHours(hoursByCategory(automatable)).slice(0, 3),
    opportunity: hours === 0 ? 0 : automatableHours / hours,
    share,
    isOverHalf: (share ?? 0) > 0.5,
  }
}

const sumHours = (records: ToilRecord[]): number =>
  records.reduce((sum, { minutes }) => sum + minutes, 0) / 60

const hoursByCategory = (records: ToilRecord[]): Report['byCategory'] => {
  const groups = Object.groupBy(records, ({ category }) => category)
  return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, sumHours(group)]))
}

const namesByHours = (hours: Report['byCategory']): Category[] =>
  Object.entries(hours)
    .toSorted(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .map(([name]) => name as Category)
