export function limit(text: string): number {
  const value = Number(text)
  if (!(value > 0)) throw new RangeError(`${text} is no limit above 0`)
  return value
}
