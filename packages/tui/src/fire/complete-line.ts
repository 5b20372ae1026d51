import { metrics, verbNames } from '@firedrill/fire'

/** A draft with its last word completed, as far as that is certain. */
export const completeLine = (draft: string): string => {
  const words = draft.trimStart().split(/\s+/)
  const last = words.at(-1) ?? ''
  const before = words.slice(0, -1).join(' ')
  const found = choices(before).filter((word) => word.startsWith(last))
  const [first = ''] = found
  if (last === '' || first === '') return draft
  const common = found.reduce((start, word) => commonStart(start, word), first)
  return [...words.slice(0, -1), found.length === 1 ? `${first} ` : common].join(' ')
}

const choices = (before: string): readonly string[] =>
  before === '' ? verbNames() : (following[before] ?? [])

const following: Record<string, readonly string[]> = {
  graph: metrics,
  set: ['retries', 'retry-budget', 'timeout', 'balancer'],
  'set timeout': ['payments', 'estimates'],
  'set balancer': ['least-connections', 'round-robin'],
  feature: ['estimates'],
  'feature estimates': ['on', 'off'],
  rotate: ['token'],
  unlock: ['payments'],
}

const commonStart = (one: string, other: string): string => {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return one.slice(0, length)
}
