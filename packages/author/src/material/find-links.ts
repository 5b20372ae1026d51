/** A link of a page, with its 1-based line. */
export interface Link {
  target: string
  line: number
}

/** The targets of the links and pictures of a page, code aside. */
export const findLinks = (markdown: string): Link[] =>
  [...withoutCode(markdown).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map((match) => ({
    target: match[1] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }))

/** The anchors of a page's headings, as GitHub makes them. */
export const findAnchors = (markdown: string): Set<string> =>
  new Set(
    [...withoutCode(markdown).matchAll(/^#+ +(.+)$/gm)].map((match) =>
      (match[1] ?? '')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  )

/** Code as blanks, so that every place stays where it is. */
const withoutCode = (markdown: string): string =>
  markdown.replace(/^```[\s\S]*?^```$|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '))
