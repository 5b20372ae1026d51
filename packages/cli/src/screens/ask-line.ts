import { createInterface } from 'node:readline/promises'

/** Asks the learner for a line, on the terminal, before any screen is up. What they read goes to stderr. */
export const askLine = async (question: string): Promise<string> => {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}
