const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

export const waitMs = (value = '', now: number): number | null => {
  const seconds = value.match(/^[0-9]+$/)
  if (seconds) return Number.parseInt(value, 10) * 1_000
  const parts = value.match(/^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/)
  if (!parts) return null
  const [, day, month, year, ...time] = parts
  const [hours, minutes, ss] = time.map(Number)
  const at = Date.UTC(Number(year), months.indexOf(month ?? ''), Number(day), hours, minutes, ss)
  // A day or an hour that is none is carried over to the next.
  const written = new Date(at).toISOString().slice(0, 19)
  const read = `${year}-${String(months.indexOf(month ?? '') + 1).padStart(2, '0')}-${day}T${time.join(':')}`
  if (written !== read) return null
  return at > now ? at - now : 0
}
