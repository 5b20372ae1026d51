export const categories = [
  'manual-restart',
  'log-analysis',
  'ticket-handling',
  'data-cleanup',
  'config-update',
  'capacity-request',
] as const

export type Category = (typeof categories)[number]

export interface Entry {
  category: Category
  minutes: number
  description: string
  isAutomatable: boolean
  /** When the work began, not when it was written down. */
  startedAt: number
}

export interface ToilRecord extends Entry {
  recordedAt: number
  cost: number
}

export interface Tracker {
  record: (entry: Entry) => ToilRecord
  records: () => ToilRecord[]
}

export interface TrackerOptions {
  now: () => number
  /** Above 0. */
  hourlyRate: number
}

export interface Window {
  /** Belongs to the window. */
  from: number
  /** Does not belong to it. */
  to: number
  /** What the team worked in the window. */
  workedHours: number
}

export interface Report {
  hours: number
  automatableHours: number
  savings: number
  byCategory: Partial<Record<Category, number>>
  topTargets: Category[]
  opportunity: number | undefined
  share: number | undefined
  isOverHalf: boolean
}
