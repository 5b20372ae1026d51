export const acceptableDowntime = (target: number, windowMs: number): number => {
  if (Number.isNaN(target) || target < 0 || target > 100) throw new RangeError('target')
  if (!Number.isSafeInteger(windowMs) || windowMs < 0) throw new RangeError('windowMs')
  const [integer, decimals = ''] = target.toFixed(4).split('.')
  const good = Number(integer + decimals)
  return Math.floor((windowMs * (1_000_000 - good)) / 1_000_000)
}
