import type { Judgement, Thresholds } from './types.ts'

export function judge(metrics: Record<string, unknown>, thresholds: Thresholds): Judgement {
  const found = { critical: [] as string[], unknown: [] as string[], warning: [] as string[] }
  const reasons: string[] = []
  for (const name of Object.keys(thresholds)) {
    const limit = thresholds[name] as Thresholds[string]
    const value = metrics[name]
    const kind = !Number.isFinite(value)
      ? 'unknown'
      : (value as number) >= limit.critical
        ? 'critical'
        : (value as number) >= limit.warning
          ? 'warning'
          : null
    if (!kind) continue
    found[kind].push(name)
    reasons.push(name)
  }
  if (found.critical.length > 0) return { state: 'critical', reasons }
  if (found.unknown.length > 0) return { state: 'unknown', reasons }
  return { state: found.warning.length > 0 ? 'warning' : 'ok', reasons }
}
