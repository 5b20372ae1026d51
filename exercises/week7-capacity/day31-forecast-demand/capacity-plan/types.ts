export interface Load {
  /** In the unit of perServer, requests per second as a rule. */
  peak: number
  perServer: number
  /** A ratio: 0.6 leaves four tenths of a server unused. */
  use: number
}

export interface ForecastDay {
  /** YYYY-MM-DD */
  day: string
  /** Upper bound of what the day asks for. */
  high: number
}

export type Order =
  | { kind: 'order'; runsOut: string; orderBy: string }
  | { kind: 'late'; runsOut: string; daysLate: number }
  | { kind: 'enough'; until: string }
  | { kind: 'too short'; missingDays: number }

export interface OrderTerms {
  capacity: number
  leadDays: number
  /** YYYY-MM-DD */
  today: string
}

export interface Need {
  metric: string
  /** What it is measured in: m, MiB, GB, or anything else. */
  unit: string
  have: number
  need: number
}

export interface Fleet {
  servers: number
  perServer: number
  use: number
  spare: number
  leadDays: number
  /** YYYY-MM-DD */
  today: string
}

export interface FleetPlan {
  carries: number
  order: Order
  add: number
}
