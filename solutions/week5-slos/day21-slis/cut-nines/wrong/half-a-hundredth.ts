// fails: shows what was reached exactly | 7 good of 7 valid: you gave "99.99 %" (required: "100.00 %"). A kept objective is reported as missed.
export function formatShare(good: number, valid: number): string {
  if (valid === 0) return 'no data'
  const percent = (good / valid) * 100
  return `${Math.max(0, percent - 0.005001).toFixed(2)} %`
}
