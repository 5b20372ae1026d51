export interface Options {
  baseMs: number
  capMs: number
  random: () => number
}

export function delayMs(attempt: number, { baseMs, capMs, random }: Options): number {
  const backoffMs = Math.min(capMs, baseMs * 2 ** (attempt - 1))
  return random() * backoffMs
}
