export interface Task {
  name: string
  timesPerMonth: number
  /** By hand, each time. */
  minutes: number
  buildHours: number
  /** What the program takes each month. */
  upkeepHours: number
  /** A ratio from 0 to 1. */
  coveredShare: number
}

export interface Return {
  monthlyHours: number
  netHours: number
  paybackMonths: number | null
}

export interface Budget {
  hours: number
  months: number
}

export interface Plan {
  names: string[]
  hours: number
  netHours: number
}

export interface Period {
  days: number
  customers: number
  minutes: number
  careMinutes: number
}

export interface Comparison {
  expectedMinutes: number | undefined
  savedMinutes: number | undefined
  savedShare: number | undefined
  verdict: 'saved' | 'worse' | 'no difference' | 'no comparison'
}
