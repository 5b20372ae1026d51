import type { Report, ToilRecord, Window } from './types.ts'

export function makeReport(records: ToilRecord[], window: Window): Report {
  return {
    hours: -1,
    automatableHours: -1,
    savings: -1,
    byCategory: {},
    topTargets: [],
    opportunity: -1,
    share: -1,
    isOverHalf: false,
  }
}
