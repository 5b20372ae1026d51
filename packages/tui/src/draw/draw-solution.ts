import { drawCode } from '../markdown/draw-code.ts'
import { drawMarkdown } from '../markdown/draw-markdown.ts'
import type { SolutionView } from '../state/views.ts'
import { type Line, line, wrap } from '../text/lines.ts'
import { cut } from '../text/width.ts'
import { drawDiff } from './draw-diff.ts'
import { type Canvas, drawKeys, type Parts, widthOf } from './frame.ts'

/** The solution beside the learner's own, other correct ones, and why. */
export const drawSolution = (
  { title, solution }: { title: string; solution: SolutionView },
  scroll: number | null,
  canvas: Canvas,
): Parts => {
  const columns = widthOf(canvas)
  const wide = Math.max(columns, Math.min(canvas.columns, 180))
  const page = { columns, hasLinks: canvas.hasLinks }
  const { files, also, answer, worked, debrief } = solution
  const parts: Line[][] = [
    answer === null ? [] : wrap(answer, columns),
    worked === null ? [] : drawMarkdown(worked, page),
    ...files.map((file) =>
      file.rows.every(({ isSame }) => isSame)
        ? wrap(`${file.file}: yours is the same as the reference.`, columns)
        : drawDiff(file, { columns: wide, sides: { left: 'yours', right: 'the reference' } }),
    ),
    drawMarkdown(debrief, page),
    ...also.flatMap(({ title: style, files: others }) =>
      Object.entries(others).map(([name, text]) => [
        line(cut(`Also correct: ${style}${name === `${style}.ts` ? '' : `, ${name}`}`, columns), 'title'),
        ...drawCode(text, { language: 'ts', width: columns, indent: '  ' }),
      ]),
    ),
  ]
  return {
    head: [line(cut(title, columns), 'title'), line('')],
    body: parts
      .filter((lines) => lines.length > 0)
      .flatMap((lines, index) => (index === 0 ? lines : [line(''), ...lines])),
    foot: [line(''), drawKeys('panel', columns)],
    from: scroll ?? 0,
  }
}
