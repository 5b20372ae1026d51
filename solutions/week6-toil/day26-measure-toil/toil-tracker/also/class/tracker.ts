import { categories, type Entry, type ToilRecord, type TrackerOptions } from './types.ts'

const known = new Set<string>(categories)

const check = (isRight: boolean, what: string): void => {
  if (!isRight) throw new RangeError(`not a record: ${what}`)
}

export class ToilTracker {
  readonly #records: readonly ToilRecord[] = []
  #list: ToilRecord[] = []

  constructor(private readonly options: TrackerOptions) {}

  record(entry: Entry): ToilRecord {
    const { category, minutes, description, startedAt } = entry
    const recordedAt = this.options.now()
    check(known.has(category), 'category')
    check(Number.isFinite(minutes) && minutes > 0, 'minutes')
    check(typeof description === 'string' && /\S/.test(description), 'description')
    check(Number.isFinite(startedAt) && startedAt <= recordedAt, 'startedAt')
    const record = Object.freeze({
      ...entry,
      recordedAt,
      cost: (minutes * this.options.hourlyRate) / 60,
    })
    this.#list = [...this.#list, record]
    return structuredClone(record)
  }

  records(): ToilRecord[] {
    return structuredClone([...this.#records, ...this.#list])
  }
}

export const createTracker = (options: TrackerOptions) => new ToilTracker(options)

export const findFault = (entry: Entry, at: number): string | null => {
  try {
    new ToilTracker({ now: () => at, hourlyRate: 1 }).record(entry)
    return null
  } catch (error) {
    return String(error)
  }
}
