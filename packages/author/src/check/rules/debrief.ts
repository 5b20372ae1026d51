import type { Problem } from '@firedrill/course'
import { countWords } from '../count-words.ts'
import { lineOf } from '../../line-of.ts'
import type { ItemMaterial } from '../../material/material.ts'

const mostWords = 120

/** The debrief is short and names one source. */
export const checkDebrief = ({ item, debrief, debriefText }: ItemMaterial): Problem[] => {
  if (!debrief) return []
  const file = `${item.solutionDir}/debrief.md`
  return [...checkWords(file, debrief.body), ...checkSource(file, debrief.body, debriefText)]
}

const checkWords = (file: string, body: string): Problem[] => {
  const count = countWords(body)
  const fix = 'Say why, what it costs, when it is wrong, and one source; no praise.'
  if (count === 0)
    return [{ rule: 'debrief-words', file, message: 'says nothing below its front matter.', fix }]
  if (count <= mostWords) return []
  return [{ rule: 'debrief-words', file, message: `has ${count} words, above ${mostWords}.`, fix }]
}

const checkSource = (file: string, body: string, text: string): Problem[] => {
  const count = body.match(/\bSources?:/g)?.length ?? 0
  if (count === 1 && /\bSource: *\S/.test(body)) return []
  const message = count > 1 ? `names ${count} sources.` : 'names no source.'
  const fix = 'End it with one "Source: <title>": where a learner reads on.'
  return [{ rule: 'debrief-source', file, line: lineOf(text, 'source'), message, fix }]
}
