import type { Question } from '@firedrill/course'

/** What an answer to a question looks like, in one sentence. */
export const describeHowTo = ({ item, options, unit }: Question): string => {
  const letters = listKeys(options.map(({ key }) => key))
  const separated = 'with spaces or commas between them'
  return {
    choice: `Answer with one letter: ${letters}.`,
    multi: `Answer with every letter that belongs, of ${letters}, ${separated}.`,
    order: `Answer with all the letters, ${separated}, in the right order.`,
    number: `Answer with a number${unit === null ? '' : ` of ${unit}`}, such as 12 or 12.5.`,
    text: 'Answer with a few words.',
    reflect: 'Answer in your own words; a model answer is shown afterwards, and nobody scores yours.',
  }[item.kind]
}

const listKeys = (keys: readonly string[]): string => {
  const sorted = keys.toSorted()
  return sorted.length < 2 ? sorted.join('') : `${sorted.slice(0, -1).join(', ')} or ${sorted.at(-1)}`
}
