import type { Token, Tokens } from 'marked'
import { flow } from '../text/flow.ts'
import { type Line, line, wrap } from '../text/lines.ts'
import { drawCode } from './draw-code.ts'
import type { Page } from './draw-markdown.ts'
import { drawTable } from './draw-table.ts'
import { inline } from './inline.ts'

/** Blocks of Markdown, an empty line between each two. */
export const drawBlocks = (tokens: readonly Token[], page: Page): Line[] =>
  tokens
    .map((token) => drawBlock(token, page))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [line(''), ...lines]))

const drawBlock = (token: Token, page: Page): Line[] => {
  switch (token.type) {
    case 'heading':
      return flow(inline(token.tokens ?? [], { ...page, role: 'heading' }), { width: page.columns })
    case 'paragraph':
    case 'text':
      return flow(inlineOf(token, page), { width: page.columns })
    case 'code':
      return drawCode(token.text, { language: token.lang ?? '', width: page.columns, indent: '  ' })
    case 'list':
      return drawList(token as Tokens.List, page)
    case 'blockquote':
      return drawQuote(token as Tokens.Blockquote, page)
    case 'table':
      return drawTable(token as Tokens.Table, page)
    case 'hr':
      return [line('─'.repeat(page.columns), 'dim')]
    case 'space':
    case 'def':
      return []
    default:
      // What the lexer knows and the course does not use, as HTML: its own text, so that nothing is hidden.
      return wrap(token.raw.trim(), page.columns)
  }
}

const inlineOf = (token: Token, page: Page) =>
  inline(
    'tokens' in token && token.tokens ? token.tokens : [{ ...token, type: 'text', tokens: undefined }],
    page,
  )

const drawList = (list: Tokens.List, page: Page): Line[] =>
  list.items.flatMap((item, index) => {
    const marker = list.ordered ? `${(Number(list.start) || 1) + index}. ` : '• '
    const room = { ...page, columns: Math.max(8, page.columns - marker.length) }
    const parts = item.tokens
      .filter(({ type }) => type !== 'checkbox')
      .map((token) => drawBlock(token, room))
      .filter((lines) => lines.length > 0)
    // A tight list keeps what is nested close to its entry.
    const lines = parts.flatMap((part, at) => (list.loose && at > 0 ? [line(''), ...part] : part))
    const gap = list.loose && index > 0 ? [line('')] : []
    return [...gap, ...hang(item.task ? tick(lines, item.checked ?? false) : lines, marker)]
  })

const tick = ([first = [], ...rest]: Line[], isDone: boolean): Line[] => [
  [{ text: isDone ? '[x] ' : '[ ] ', role: 'key' }, ...first],
  ...rest,
]

const hang = (lines: Line[], marker: string): Line[] =>
  lines.map((pieces, row) => [
    { text: row === 0 ? marker : ' '.repeat(marker.length), role: row === 0 ? 'key' : 'plain' },
    ...pieces,
  ])

const drawQuote = (quote: Tokens.Blockquote, page: Page): Line[] =>
  drawBlocks(quote.tokens, { ...page, columns: Math.max(8, page.columns - 2) }).map((pieces) => [
    { text: '│ ', role: 'dim' },
    ...pieces,
  ])
