import type { Session } from '@firedrill/session'

/** Under a plan a word may mean two days: asks which, and gives a word that means only that. */
export const askMeaning = async (session: Session, word: string): Promise<string> => {
  const meanings = session.meanings(word)
  if (!meanings || meanings.length === 0) return word
  const lines = meanings.map(({ name }, index) => `  ${index + 1}  ${name}`)
  process.stdout.write(`${word} may mean\n${lines.join('\n')}\n`)
  const { createInterface } = await import('node:readline/promises')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    for (;;) {
      const meant = meanings[Number(await terminal.question('Which? ')) - 1]
      if (meant) return meant.word
    }
  } finally {
    terminal.close()
  }
}
