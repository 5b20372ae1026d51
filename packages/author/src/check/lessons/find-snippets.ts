/** A block of code in a lesson that can be run, and what its comments say that it prints. */
export interface Snippet {
  /** 1-based line of the page on which its code begins. */
  line: number
  language: 'js' | 'ts'
  code: string
  /** What a `console.log` prints by the comment behind it; lines count within the code, from 1. */
  stated: { line: number; text: string }[]
}

/** The code blocks of a page that name js or ts as their language and nothing else. */
export const findSnippets = (markdown: string): Snippet[] =>
  [...markdown.matchAll(/^```(js|ts)\n([\s\S]*?)^```$/gm)].map((match) => {
    const code = match[2] ?? ''
    return {
      line: markdown.slice(0, match.index).split('\n').length + 1,
      language: match[1] as Snippet['language'],
      code,
      stated: code.split('\n').flatMap((line, index) => {
        const text = /console\.log\b.*?\)\s+\/\/ (.+)$/.exec(line)?.[1]
        return text === undefined ? [] : [{ line: index + 1, text: text.trim() }]
      }),
    }
  })
