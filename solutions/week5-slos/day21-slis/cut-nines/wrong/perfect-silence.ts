// fails: says when there is no data | 0 good of 0 valid: you gave "100.00 %" (required: "no data"). Whoever looks for weeks without a measurement does not find it, or finds a good or a bad week.
export function formatShare(good: number, valid: number): string {
  const hundredths = valid === 0 ? 10_000 : Math.floor((good * 10_000) / valid)
  return `${(hundredths / 100).toFixed(2)} %`
}
