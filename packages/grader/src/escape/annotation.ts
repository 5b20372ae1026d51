import { cut, visible } from './visible.ts'

/** A stranger's text as the message of a GitHub annotation: it stays in its line. */
export const annotationMessage = (text: string): string =>
  visible(cut(text, 4_000), { lines: 'keep' })
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')

/** A stranger's text as a property of a GitHub annotation: it ends neither the property nor the list of them. */
export const annotationProperty = (text: string): string =>
  annotationMessage(cut(text, 500)).replaceAll(':', '%3A').replaceAll(',', '%2C')
