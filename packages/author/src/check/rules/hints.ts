import type { Problem } from '@firedrill/course'
import { lineOf } from '../../line-of.ts'
import type { ItemMaterial } from '../../material/material.ts'

/** A line of code shorter than this is no one's secret. */
const shortest = 12
/** Of a value alone, which may be a common name. */
const shortestValue = 20

/** No hint gives a line of the solution away. */
export const checkHints = ({ item, debrief, debriefText, solution }: ItemMaterial): Problem[] => {
  const lines = Object.values(solution).flatMap((text) => text.split('\n').map(tidy).flatMap(tellingParts))
  return (debrief?.hints ?? []).flatMap((hint, index) => {
    const told = lines.find((line) => tidy(hint).includes(line))
    if (!told) return []
    return [
      {
        rule: 'hint-spoils',
        file: `${item.solutionDir}/debrief.md`,
        line: lineOf(debriefText, hint.split('\n')[0] ?? hint),
        field: `hints.${index}`,
        message: `the hint gives a line of the solution away: "${told}".`,
        fix: 'Say the next step in words; the line is for the learner to write.',
      },
    ]
  })
}

const tidy = (text: string): string =>
  text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[;,{(]+$/, '')
    .trim()

/** A line, and what it gives back or keeps, where that says something by itself. */
const tellingParts = (line: string): string[] => {
  const value = line.replace(/^(?:return|throw|const \w+ =|let \w+ =) /, '')
  const isValueTelling = value !== line && value.length >= shortestValue && /\S \S/.test(value)
  return [line, ...(isValueTelling ? [value] : [])].filter(isTelling)
}

const isTelling = (line: string): boolean =>
  line.length >= shortest && /[^\w\s]/.test(line) && !/^(\/[/*]|\*|import\b|export \{)/.test(line)
