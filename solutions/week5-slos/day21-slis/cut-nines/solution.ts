export function formatShare(good: number, valid: number): string {
  if (valid === 0) return 'no data'
  const hundredths = Math.floor((good * 10_000) / valid)
  return `${(hundredths / 100).toFixed(2)} %`
}
