/**
 * Markdown as text that may be broken anew: the lines of a paragraph, or of a list entry, become one. Code keeps its
 * lines, indented, without the fence.
 */
export const reflow = (markdown: string): string => {
  const out: string[] = []
  let isCode = false
  let isOpen = false
  for (const line of markdown.split(/\r?\n/)) {
    if (/^\s*```/.test(line)) {
      isCode = !isCode
      isOpen = false
    } else if (isCode) out.push(`  ${line}`)
    else if (isOpen && isContinued(line)) out.push(`${out.pop()} ${line.trim()}`)
    else {
      out.push(line.trimEnd())
      isOpen = isText(line)
    }
  }
  return out.join('\n')
}

/** Whether a line goes on with the paragraph above. */
const isContinued = (line: string): boolean =>
  line.trim() !== '' && !/^\s*(([-*+]|\d+\.|#+)\s|[>|])/.test(line)

/** Whether the next line may go on with this one. */
const isText = (line: string): boolean => line.trim() !== '' && !/^\s*(#+\s|\|)/.test(line)
