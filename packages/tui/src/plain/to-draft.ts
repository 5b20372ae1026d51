import { type Draft, isTyped, longestAnswer, newDraft, type QuestionView } from '../state/draft.ts'

/** An answer that was typed in one line, as one that was made; or a sentence that says why it is none. */
export const toDraft = (question: QuestionView, text: string): Draft | string => {
  const draft = newDraft(question)
  if (isTyped(question)) return { ...draft, text: text.slice(0, longestAnswer(question)), isTyping: false }
  const keys = question.options.map(({ key }) => key)
  const chosen = text
    .toLowerCase()
    .split(/[,;\s]+/)
    .filter((key) => key !== '')
  const strange = chosen.find((key) => !keys.includes(key))
  if (strange !== undefined) return `There is no option "${strange.slice(0, 20)}": ${keys.join(', ')}.`
  if (question.kind === 'choice' && chosen.length !== 1) return 'One letter is the answer.'
  if (question.kind === 'order' && new Set(chosen).size !== keys.length)
    return 'Each letter once, in your order.'
  return { ...draft, isTouched: true, chosen, cursor: Math.max(0, keys.indexOf(chosen[0] ?? '')) }
}
