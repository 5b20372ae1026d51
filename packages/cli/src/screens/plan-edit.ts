import type { Item, Place, Verdict } from '@firedrill/course'
import type { Session } from '@firedrill/session'
import type { Editing } from '@firedrill/tui'
import { workFiles } from './view-day.ts'

/** How an item's file is opened: at the line that the verdict names first, else where it begins. */
export const planEdit = (
  session: Session,
  item: Item,
  { place, verdict }: { place: Place; verdict: Verdict | null },
): Editing => {
  const plan = session.planEditor(item, { place, ...findLine(item, place, verdict) })
  return { kind: plan.kind, name: plan.name, run: () => session.openInEditor(plan) }
}

/** The first `work/day1/status-code.ts:3` that the verdict says. */
export const findLine = (
  item: Item,
  place: Place,
  verdict: Verdict | null,
): { file?: string; line?: number } => {
  if (!verdict) return {}
  const texts = [
    verdict.message,
    ...verdict.checks.map(({ message }) => message),
    ...(verdict.types?.messages ?? []),
  ].filter((text) => text !== null)
  for (const text of texts) {
    for (const [index, path] of workFiles(item, place).entries()) {
      const line = new RegExp(`${escape(path)}:(\\d+)`).exec(text)?.[1]
      if (line !== undefined) return { file: item.files[index], line: Number(line) }
    }
  }
  return {}
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
