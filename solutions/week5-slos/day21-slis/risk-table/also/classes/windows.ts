const lengths = { m: 60, h: 3_600, d: 86_400, w: 604_800 }

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

class CalendarYear {
  readonly months: number[]

  constructor(year: number) {
    this.months = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  days(from: number, to: number): number {
    return this.months.slice(from, to).reduce((sum, days) => sum + days, 0)
  }
}

const secondsOf = (name: string): number => {
  const unit = name.at(-1) as keyof typeof lengths
  if (/^\d+[mhdw]$/.test(name)) return Number.parseInt(name, 10) * lengths[unit]
  if (!/^\d{4}(-Q\d|-\d\d)?$/.test(name)) return 0
  const year = new CalendarYear(Number(name.slice(0, 4)))
  if (name.length === 4) return year.days(0, 12) * lengths.d
  const number = Number(name.slice(-1))
  if (name.includes('Q')) return number === 0 ? 0 : year.days(3 * number - 3, 3 * number) * lengths.d
  const month = Number(name.slice(5))
  return month === 0 ? 0 : year.days(month - 1, month) * lengths.d
}

export const windowMs = (name: string): number => {
  const seconds = secondsOf(name)
  if (seconds === 0) throw new RangeError(`Expected a window, got ${name}`)
  return seconds * 1_000
}
