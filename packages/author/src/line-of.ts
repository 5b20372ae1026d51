/** The 1-based line of a text's first line that contains some words, whatever their case. */
export const lineOf = (text: string, words: string): number | undefined => {
  const index = text.split('\n').findIndex((line) => line.toLowerCase().includes(words.toLowerCase()))
  return index < 0 ? undefined : index + 1
}
