import { allItems, type Item, type Problem } from '@firedrill/course'
import type { CourseMaterial } from '../../material/material.ts'

/** No two items of the course teach the same: one of them has no idea of its own. */
export const checkTeaches = ({ course, items }: CourseMaterial): Problem[] => {
  const chosen = new Set(items.map((one) => one.item.id))
  const owners = new Map<string, Item>()
  return allItems(course).flatMap((item) => {
    const idea = normalise(item.teaches)
    const owner = owners.get(idea)
    owners.set(idea, owner ?? item)
    if (!owner || !(chosen.has(item.id) || chosen.has(owner.id))) return []
    return [
      {
        rule: 'teaches-once',
        file: `${item.solutionDir.replace(/^solutions/, 'exercises').replace(/\/[^/]+$/, '')}/day.yaml`,
        field: `${item.slug}.teaches`,
        message: `${item.id} teaches what ${owner.id} teaches: "${item.teaches}".`,
        fix: 'Give the item an idea of its own, or cut it.',
      },
    ]
  })
}

/** Case, punctuation and articles make no other idea. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/)
    .filter((word) => word && !articles.has(word))
    .join(' ')

const articles = new Set(['a', 'an', 'the'])
