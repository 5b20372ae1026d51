const percent = new Intl.NumberFormat('en', { minimumFractionDigits: 2, useGrouping: false })

export function formatShare(good: number, valid: number): string {
  const scaled = good * 10_000
  return valid > 0 ? `${percent.format((scaled - (scaled % valid)) / valid / 100)} %` : 'no data'
}
