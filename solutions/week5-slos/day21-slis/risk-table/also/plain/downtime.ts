export const acceptableDowntime = (target: number, windowMs: number): number => {
  if (Number.isNaN(target) || target < 0 || target > 100) throw new RangeError('target')
  if (!Number.isSafeInteger(windowMs) || windowMs < 0) throw new RangeError('windowMs')
  const [integer, decimals = ''] = target.toFixed(4).split('.')
  const bad = 1_000_000 - Number(integer + decimals)
  const rest = windowMs % 1_000_000
  return ((windowMs - rest) / 1_000_000) * bad + Math.floor((rest * bad) / 1_000_000)
}
