export interface Ticket {
  id: string
  title: string
  /** Milliseconds since 1970. */
  openedAt: number
  minutes: number
  closedBy: 'hand' | 'program'
  /** Whether it came as an interrupt, and not from a plan. */
  isInterrupt: boolean
  /** Whether somebody had to decide what no rule says. */
  neededJudgement: boolean
  /** Whether the service is another one since then, for good. */
  changedService: boolean
}

export interface Group {
  pattern: string
  /** From the oldest on; never empty. */
  tickets: Ticket[]
  minutes: number
}

export interface Period {
  /** The first moment of the later half, in milliseconds since 1970. */
  middle: number
  /** Above 0. */
  customersEarlier: number
  /** Above 0. */
  customersLater: number
}

export interface Marks {
  isManual: boolean
  isRepetitive: boolean
  isAutomatable: boolean
  isTactical: boolean
  isWithoutLastingValue: boolean
  growsWithService: boolean
}

export interface Review {
  pattern: string
  minutes: number
  marks: number
  kind: 'toil' | 'engineering' | 'unclear'
}
