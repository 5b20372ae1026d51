const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/** The number that a value stands for, words in any case as Go reads them; null where it is none. */
export const readValue = (text: string): number | null => {
  const word = text.toLowerCase()
  if (word === 'nan') return Number.NaN
  if (/^[+]?inf(inity)?$/.test(word)) return Number.POSITIVE_INFINITY
  if (/^-inf(inity)?$/.test(word)) return Number.NEGATIVE_INFINITY
  return decimal.test(text) ? Number(text) : null
}
