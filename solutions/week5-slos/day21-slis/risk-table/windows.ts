const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const units: Record<string, number> = { m: minute, h: hour, d: day, w: 7 * day }

export function windowMs(name: string): number {
  const [, count, unit] = /^(\d+)([mhdw])$/.exec(name) ?? []
  if (Number(count) > 0) return Number(count) * units[unit]
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(name) ?? []
  if (year === undefined) throw new RangeError(`"${name}" is no window`)
  if (quarter) return monthsFrom(Number(year), 3 * Number(quarter) - 3, 3)
  if (month) return monthsFrom(Number(year), Number(month) - 1, 1)
  return monthsFrom(Number(year), 0, 12)
}

/** So many months, from one that is counted from 0. Calendars repeat after 400 years; to Date.UTC 99 is 1999. */
const monthsFrom = (year: number, month: number, months: number): number => {
  const alike = 2_000 + (year % 400)
  return Date.UTC(alike, month + months) - Date.UTC(alike, month)
}
