import type { Solution } from '@firedrill/session'

/** A solution as plain text: the right answer to a question, or the reference answer, other correct ones, and why. */
export const formatSolution = ({ files, also, answer, worked, debrief }: Solution): string =>
  [
    ...[answer, worked].filter((text) => text !== null),
    ...Object.entries(files).map(([name, text]) => `${name}\n\n${indent(text)}`),
    ...Object.entries(also).flatMap(([title, other]) =>
      Object.entries(other).map(
        ([name, text]) => `Also correct: ${title}${nameOf(title, name)}\n\n${indent(text)}`,
      ),
    ),
    debrief,
  ].join('\n\n')

/** A single file is named by its title already. */
const nameOf = (title: string, name: string): string => (name === `${title}.ts` ? '' : `, ${name}`)

const indent = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
