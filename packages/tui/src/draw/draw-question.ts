import { type Draft, isTyped, type QuestionView } from '../state/draft.ts'
import { drawMarkdown, type Page } from '../markdown/draw-markdown.ts'
import { flow } from '../text/flow.ts'
import { type Line, line, type Piece, type Role } from '../text/lines.ts'

/** A question and the answer that is being made. */
export const drawQuestion = (question: QuestionView, draft: Draft, page: Page): Line[] => [
  ...drawMarkdown(question.text, page),
  line(''),
  ...(isTyped(question) ? drawTyped(question, draft, page.columns) : drawOptions(question, draft, page)),
]

const drawTyped = (question: QuestionView, draft: Draft, columns: number): Line[] => {
  if (question.kind !== 'reflect') return [drawEntry(question, draft, columns)]
  const caret: Piece = { text: draft.isTyping ? '_' : '', role: 'key' }
  return flow([{ text: draft.text, role: 'title' }, caret], { width: columns, first: '> ', rest: '  ' })
}

const drawEntry = (question: QuestionView, draft: Draft, columns: number): Line => {
  const unit = question.unit === null ? '' : ` ${question.unit}`
  const caret = question.kind === 'number' || draft.isTyping ? '_' : ''
  return [
    { text: '> ', role: 'key' },
    { text: draft.text.slice(-Math.max(1, columns - 4)), role: 'title' },
    { text: caret, role: 'key' },
    { text: unit.slice(0, Math.max(0, columns - draft.text.length - 3)), role: 'dim' },
  ]
}

const drawOptions = (question: QuestionView, draft: Draft, page: Page): Line[] => {
  const byKey = new Map(question.options.map((option) => [option.key, option.text]))
  const keys = question.kind === 'order' ? draft.chosen : question.options.map(({ key }) => key)
  return keys.flatMap((key, index) => {
    const isCurrent = index === draft.cursor
    const lead = `${isCurrent ? '>' : ' '} ${markOf(question, draft, { key, index })} `
    const [first, ...rest] = drawMarkdown(byKey.get(key) ?? '', {
      ...page,
      columns: Math.max(8, page.columns - lead.length),
    })
    const roleOf = (role: Role): Role => (isCurrent && role === 'plain' ? 'title' : role)
    return [first ?? line(''), ...rest].map(
      (part, row): Line => [
        { text: row === 0 ? lead : ' '.repeat(lead.length), role: 'key' },
        ...part.map((piece) => ({ ...piece, role: roleOf(piece.role) })),
      ],
    )
  })
}

const markOf = (
  question: QuestionView,
  draft: Draft,
  { key, index }: { key: string; index: number },
): string => {
  if (question.kind === 'order') return draft.isHeld && index === draft.cursor ? '<>' : `${index + 1}.`
  if (question.kind === 'choice') return draft.isTouched && index === draft.cursor ? '(o)' : '( )'
  return draft.chosen.includes(key) ? '[x]' : '[ ]'
}
