// fails: shows what was reached exactly | In floating point 57 / 100 × 100 × 100 is 5699.999999999999, and cutting takes the last hundredth.
export function formatShare(good: number, valid: number): string {
  if (valid === 0) return 'no data'
  const percent = (good / valid) * 100
  return `${(Math.floor(percent * 100) / 100).toFixed(2)} %`
}
