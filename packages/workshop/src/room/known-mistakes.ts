import { type Item, parseExpectedFailure } from '@firedrill/course'
import { listHidden, readHidden } from '@firedrill/course/read'

/** What the course's authors know of how a check fails: a sentence of each wrong answer of theirs, by the check's title. */
export type KnownMistakes = ReadonlyMap<string, readonly string[]>

const mostEach = 2

/** Reads the named wrong answers of an item. Empty where there are none, as of questions. */
export const readKnownMistakes = (
  root: string,
  { solutionDir }: Pick<Item, 'solutionDir'>,
): KnownMistakes => {
  const found = new Map<string, string[]>()
  for (const file of listHidden(root, `${solutionDir}/wrong`)) {
    const [line = ''] = (readHidden(root, `${solutionDir}/wrong/${file}`).text ?? '').split('\n', 1)
    const failure = line.startsWith('// fails:') ? parseExpectedFailure(line) : null
    if (!failure) continue
    const sentences = found.get(failure.check) ?? []
    found.set(failure.check, sentences)
    if (sentences.length < mostEach && !sentences.includes(failure.sentence)) sentences.push(failure.sentence)
  }
  return found
}
