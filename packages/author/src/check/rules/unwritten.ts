import type { Problem } from '@firedrill/course'
import { manifestOf } from '../../manifest-of.ts'
import type { ItemMaterial } from '../../material/material.ts'
import { mark } from '../../new/mark.ts'

/** Nothing that `author new` left to the author stays as it was. */
export const checkUnwritten = ({ item, unwritten }: ItemMaterial): Problem[] => [
  ...(['title', 'teaches'] as const)
    .filter((field) => item[field].includes(mark))
    .map((field) =>
      problemOf({ file: manifestOf(item), field: `${item.slug}.${field}` }, wordsOf(item[field])),
    ),
  ...unwritten.map(({ words, ...place }) => problemOf(place, words)),
]

const problemOf = (place: Pick<Problem, 'file' | 'line' | 'field'>, words: string): Problem => ({
  rule: 'unwritten',
  ...place,
  message: 'is not written yet.',
  fix: `Write here: ${words}.`,
})

const wordsOf = (text: string): string => (text.split(mark)[1] ?? '').trim()
