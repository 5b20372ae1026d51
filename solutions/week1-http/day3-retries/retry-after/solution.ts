const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

export function waitMs(value = '', now: number): number | null {
  if (/^\d+$/.test(value)) return Number(value) * 1_000
  if (!date.test(value)) return null
  const wait = Date.parse(value) - now
  return Number.isNaN(wait) ? null : Math.max(0, wait)
}
