import type { Group, Ticket } from './types.ts'

const namesSomething = (word: string): boolean =>
  [...word].some((sign) => sign === '@' || (sign >= '0' && sign <= '9'))

export const patternOf = (title: string): string => {
  const parts = title.toLocaleLowerCase('en').split('"')
  // Odd parts stand between quotes, but for a last quote without a partner.
  const text = parts.reduce((all, part, index) => {
    if (index % 2 === 0) return all + part
    return index === parts.length - 1 ? `${all}"${part}` : `${all}#`
  }, '')
  const words = text.match(/\S+/g) ?? []
  return words.map((word) => (namesSomething(word) ? '#' : word)).join(' ')
}

class Found implements Group {
  tickets: Ticket[] = []

  constructor(readonly pattern: string) {}

  get minutes(): number {
    return this.tickets.reduce((sum, ticket) => sum + ticket.minutes, 0)
  }
}

export function groupTickets(tickets: Ticket[]): Group[] {
  const found: Record<string, Found> = {}
  for (const ticket of [...tickets].sort((a, b) => a.openedAt - b.openedAt)) {
    const pattern = patternOf(ticket.title)
    found[pattern] ??= new Found(pattern)
    found[pattern].tickets.push(ticket)
  }
  return Object.keys(found)
    .sort()
    .map((pattern) => found[pattern]!)
    .sort((a, b) => b.minutes - a.minutes)
}
