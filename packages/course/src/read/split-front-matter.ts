/** A Markdown file's YAML between its first lines `---`, and what is below it; null where it has no such lines. */
export const splitFrontMatter = (text: string): { front: string; body: string; bodyLine: number } | null => {
  const parts = /^---\r?\n(?:([\s\S]*?)\r?\n)?---(?:\r?\n([\s\S]*))?$/.exec(text)
  if (!parts) return null
  const front = parts[1] ?? ''
  const bodyLine = text.slice(0, text.length - (parts[2] ?? '').length).split('\n').length
  return { front, body: (parts[2] ?? '').trim(), bodyLine }
}
