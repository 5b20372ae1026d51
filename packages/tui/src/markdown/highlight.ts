import type { Grammar, TokenStream } from 'prismjs'
import type { Line, Piece, Role } from '../text/lines.ts'
import { grammars, tokenize } from './grammars.ts'

/** Code as lines of pieces; a language that is not known is left plain. */
export const highlight = (code: string, language: string): Line[] => {
  const grammar: Grammar | undefined = grammars[names[language] ?? language]
  const pieces = grammar
    ? flatten(tokenize(code, grammar), 'plain')
    : [{ text: code, role: 'plain' as const }]
  return toLines(pieces)
}

const names: Record<string, string> = {
  ts: 'typescript',
  js: 'javascript',
  mjs: 'javascript',
  sh: 'bash',
  shell: 'bash',
  console: 'bash',
  yml: 'yaml',
}

const flatten = (stream: TokenStream, role: Role): Piece[] => {
  if (typeof stream === 'string') return [{ text: stream, role }]
  if (Array.isArray(stream)) return stream.flatMap((token) => flatten(token, role))
  return flatten(stream.content, roles[stream.type] ?? role)
}

/** Few roles: code is read for its shape, and a page of seven colours has none. */
const roles: Record<string, Role> = {
  comment: 'comment',
  string: 'string',
  'template-string': 'string',
  'label-value': 'string',
  scalar: 'string',
  'attr-value': 'string',
  regex: 'string',
  interpolation: 'plain',
  number: 'number',
  boolean: 'number',
  constant: 'number',
  'context-range': 'number',
  keyword: 'keyword',
  builtin: 'keyword',
  'vector-match': 'keyword',
  function: 'name',
  'class-name': 'name',
  key: 'name',
  property: 'name',
  'header-name': 'name',
  inserted: 'added',
  deleted: 'removed',
}

const toLines = (pieces: readonly Piece[]): Line[] => {
  const lines: Line[] = [[]]
  for (const { text, role } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ text: part.replaceAll('\t', '  '), role })
    }
  }
  return lines
}
