export const formatShare = (good: number, valid: number): string => {
  if (!valid) return 'no data'
  const hundredths = (BigInt(good) * 10_000n) / BigInt(valid)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')} %`
}
