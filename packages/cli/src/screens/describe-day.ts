/** When something comes back, in words. */
export const describeDay = ({ day, inDays }: { day: string; inDays: number }): string => {
  if (inDays <= 0) return 'today'
  if (inDays === 1) return 'tomorrow'
  return inDays < 14 ? `in ${inDays} days` : `on ${day}`
}
