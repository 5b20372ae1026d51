import { cut, visible } from './visible.ts'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** A stranger's text as the content of an XML element. */
export const xmlText = (text: string): string =>
  visible(cut(text, 8_000), { lines: 'keep' }).replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** A stranger's text as the value of an XML attribute, without its quotation marks. */
export const xmlAttribute = (text: string): string => xmlText(text).replaceAll('\n', '&#10;')
