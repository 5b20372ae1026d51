import type { Problem } from '@firedrill/course'
import { oneLine } from '../compare/describe-verdict.ts'
import type { Snippet } from './find-snippets.ts'
import { type SnippetRun, snippetLimitMs } from './run-snippet.ts'

/** What is wrong with a snippet of a page, by what running it showed. */
export const compareSnippet = (file: string, snippet: Snippet, run: SnippetRun): Problem[] => {
  if (run.exitCode !== 0) {
    const how =
      run.exitCode === null ? `was not done after ${snippetLimitMs / 1_000} s` : describeError(run.words)
    return [
      {
        rule: 'lesson-snippet',
        file,
        line: snippet.line,
        message: `the code block ${how}.`,
        fix: 'Let it run by itself and end, with the libraries of the week; a piece that cannot has no language after its fence.',
      },
    ]
  }
  return snippet.stated.flatMap((stated) => compareLine(file, { snippet, stated, run }))
}

const describeError = (words: string): string => {
  const error = words.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? words.split('\n').at(-1)
  return `fails: ${error?.replace(/\.$/, '')}`
}

const compareLine = (
  file: string,
  { snippet, stated, run }: { snippet: Snippet; stated: Snippet['stated'][number]; run: SnippetRun },
): Problem[] => {
  const own = run.printed.filter((one) => one.line === stated.line)
  // A `console.log` that was handed over as a function is called from no line of the code.
  const printed = (own.length > 0 ? own : run.printed.filter((one) => one.line === null)).map((one) =>
    oneLine(one.text),
  )
  const wanted = oneLine(stated.text)
  const ways = [...printed, printed.join(', '), printed.join(' ')]
  if (printed.length > 0 && ways.some((text) => saysSo(wanted, text))) return []
  return [
    {
      rule: 'lesson-output',
      file,
      line: snippet.line + stated.line - 1,
      message: `the comment says "${stated.text}", and ${printed.length === 0 ? 'nothing is printed' : `"${printed.join(', ')}" is printed`}.`,
      fix: 'Write after "//" what is printed, to the letter; more words may follow after a ":". "…" stands for what is left out; what differs from run to run begins with "about".',
    },
  ]
}

/** Words may follow what is printed, and "…" stands for what is left out. */
const saysSo = (wanted: string, printed: string): boolean =>
  /^about\b/.test(wanted) ||
  wanted === printed ||
  (wanted.includes('…') && holdsInOrder(printed, wanted.split('…'))) ||
  (wanted.startsWith(printed) && /^( ?[:;,(])/.test(wanted.slice(printed.length)))

const holdsInOrder = (printed: string, pieces: readonly string[]): boolean => {
  let from = 0
  return pieces.every((piece) => {
    const at = printed.indexOf(piece.trim(), from)
    from = at + piece.trim().length
    return at >= 0
  })
}
