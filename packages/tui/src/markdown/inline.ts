import type { Token } from 'marked'
import type { Piece, Role } from '../text/lines.ts'
import type { Page } from './draw-markdown.ts'

/** Running text as pieces: emphasis, code and links without their marks. */
export const inline = (
  tokens: readonly Token[],
  { role = 'plain', ...page }: Pick<Page, 'hasLinks'> & { role?: Role; href?: string },
): Piece[] => tokens.flatMap((token) => drawToken(token, { role, ...page }))

const drawToken = (token: Token, look: Pick<Page, 'hasLinks'> & { role: Role; href?: string }): Piece[] => {
  const { role, href } = look
  const piece = (text: string, as: Role = role): Piece[] => [
    { text: decode(text.replaceAll(/\s*\n\s*/g, ' ')), role: as, ...(href ? { href } : {}) },
  ]
  // Within a heading all is heading.
  const as = (inner: Role): Role => (role === 'heading' ? role : inner)
  const nested = (inner: Role): Piece[] => inline(childrenOf(token), { ...look, role: as(inner) })
  switch (token.type) {
    case 'strong':
      return nested('strong')
    case 'em':
      return nested('emphasis')
    case 'del':
      return [...piece('~'), ...nested(role), ...piece('~')]
    case 'codespan':
      return [{ text: token.text, role: as('code'), ...(href ? { href } : {}) }]
    case 'br':
      return [{ text: '\n', role }]
    case 'link':
      return drawLink(token, look)
    case 'image':
      return piece(token.text || token.href, 'emphasis')
    case 'escape':
      return piece(token.text)
    case 'text':
      return 'tokens' in token && token.tokens ? inline(token.tokens, look) : piece(token.text)
    default:
      return piece(token.raw)
  }
}

const childrenOf = (token: Token): Token[] => ('tokens' in token && token.tokens) || []

/** A link as its words; where the terminal cannot follow it, its address stands behind them. */
const drawLink = (
  token: Token & { href?: string },
  look: Pick<Page, 'hasLinks'> & { role: Role },
): Piece[] => {
  const href = token.href ?? ''
  const isWeb = /^https?:/.test(href)
  const words = inline(childrenOf(token), {
    ...look,
    role: look.role === 'heading' ? 'heading' : 'link',
    ...(look.hasLinks && isWeb ? { href } : {}),
  })
  const isSaid = look.hasLinks || words.map(({ text }) => text).join('') === href
  return isSaid ? words : [...words, { text: ` (${href})`, role: 'dim' }]
}

/** The entities that Markdown itself needs; others stand as they were typed. */
const decode = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => entities[name] ?? whole)

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
