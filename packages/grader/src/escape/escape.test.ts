import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { quoteForShell } from '../grading/repeat-command.ts'
import { annotationMessage, annotationProperty } from './annotation.ts'
import { csvCell } from './csv.ts'
import { safeJson } from './json.ts'
import { codeBlock, codeSpan } from './markdown.ts'
import { terminalBlock, terminalLine } from './terminal.ts'
import { visible } from './visible.ts'
import { xmlAttribute, xmlText } from './xml.ts'

/** Text as a stranger makes it: any code unit, and far more of what is dangerous than chance would bring. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        '\u001b[2J',
        '\u009b1m',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ufeff',
        '\ud800',
        '\u0000',
        '\uffff',
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '`',
        '```',
        '|',
        '\\',
        '\n',
        '\r\n',
        '\t',
        '%',
        ':',
        '::',
        ',',
        '##[error]',
        '::error::',
        '=1+1',
        '@SUM(A1)',
        '+',
        '-',
        '\n::set-env::',
        '\u2028',
        ' ',
      ),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''))

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u
const always = (check: (text: string) => void): void => fc.assert(fc.property(nasty, check), { numRuns: 500 })

test('what is made visible is one line of characters that show, and well formed', () => {
  always((text) => {
    const line = visible(text, { lines: 'escape' })
    expect(line).not.toMatch(hidden)
    expect(line.isWellFormed()).toBe(true)
    expect(visible(text, { lines: 'keep' }).replaceAll('\n', '')).not.toMatch(hidden)
  })
  expect(visible('a\u202eb\u001b[1m\u{e0041}', { lines: 'escape' })).toBe('a\\u202eb\\u001b[1m\\u{e0041}')
  expect(visible('Zoë 東京 🙂', { lines: 'escape' })).toBe('Zoë 東京 🙂')
})

test('on a terminal or in a CI log no line is an escape sequence or a command', () => {
  always((text) => {
    for (const line of [terminalLine(text), ...terminalBlock(text, '  ')]) {
      expect(line).not.toMatch(hidden)
      expect(line.trimStart().startsWith('::')).toBe(false)
      expect(line).not.toContain('##[')
    }
  })
})

test('in XML any text comes back from a strict parser as what was made visible', () => {
  always((text) => {
    const shown = visible(text, { lines: 'keep' })
    const seen = { text: '', attribute: '' }
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('text', (found) => void (seen.text += found))
    parser.on('opentag', (tag) => void (seen.attribute = String(tag.attributes.name)))
    parser.write(`<a name="${xmlAttribute(text)}">${xmlText(text)}</a>`).close()
    expect(seen).toEqual({ text: shown, attribute: shown })
  })
})

test('in Markdown a text never leaves its code', () => {
  always((text) => {
    const span = codeSpan(text)
    expect(span).not.toMatch(/[\n|]/)
    const fence = /^`+/.exec(span)?.[0] ?? ''
    if (fence) expect(span.slice(fence.length, -fence.length).match(/`+/g) ?? []).not.toContain(fence)
    else expect(span).toBe('–')
    const [open = '', ...lines] = codeBlock(text).split('\n')
    const blockFence = open.replace('text', '')
    expect(lines.pop()).toBe(blockFence)
    expect(lines.some((line) => line.trimStart().startsWith(blockFence))).toBe(false)
  })
})

test('an annotation stays in its line, and a property in its place', () => {
  always((text) => {
    expect(annotationMessage(text)).not.toMatch(/[\r\n]/)
    expect(annotationProperty(text)).not.toMatch(/[\r\n:,]/)
    const back = annotationMessage(text).replaceAll('%0A', '\n').replaceAll('%25', '%')
    expect(back).toBe(visible(text, { lines: 'keep' }))
  })
})

test('no cell of a gradebook is a formula, or two cells', () => {
  always((text) => {
    const cell = csvCell(text)
    expect(cell).toMatch(/^"(?:[^"]|"")*"$/)
    expect(cell.slice(1, -1)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u)
  })
  expect(csvCell('=HYPERLINK("http://x")')).toBe('"\'=HYPERLINK(""http://x"")"')
  expect(csvCell(16.67)).toBe('16.67')
})

test('JSON holds the very text, and shows what would not show', () => {
  always((text) => {
    const json = safeJson({ text })
    expect(json).not.toMatch(hidden)
    expect(JSON.parse(json)).toEqual({ text })
  })
})

test('a path in a command that is pasted is one harmless word', () => {
  always((text) => {
    const word = quoteForShell(text)
    expect(word).not.toMatch(hidden)
    const isPlain = /^[\w./@:+,-]+$/.test(word)
    const isQuoted = /^'(?:[^']|'\\'')*'$/.test(word)
    const isEscaped = /^\$'(?:[^'\\]|\\.)*'$/.test(word)
    expect(isPlain || isQuoted || isEscaped).toBe(true)
  })
  expect(quoteForShell('$(rm -rf ~)/it’s')).toBe("'$(rm -rf ~)/it’s'")
  expect(quoteForShell("a'b")).toBe("'a'\\''b'")
  expect(quoteForShell("a\u202e'b")).toBe("$'a\\u202e\\'b'")
  expect(quoteForShell('-x')).toBe("'./-x'")
})
