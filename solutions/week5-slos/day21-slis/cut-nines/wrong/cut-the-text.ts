// fails: never shows more than was reached | 999999999 good of 1000000000 valid: you gave "100.00 %" (required: "99.99 %"). The report says that an objective was kept which was missed.
export function formatShare(good: number, valid: number): string {
  if (valid === 0) return 'no data'
  return `${((good / valid) * 100).toFixed(6).slice(0, -4)} %`
}
