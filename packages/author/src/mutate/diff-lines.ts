/** The lines in which two texts differ: those of the one as "- …", then those of the other as "+ …". */
export const diffLines = (one: string, other: string): string[] => {
  const removed = one.split('\n')
  const added = other.split('\n')
  const most = Math.min(removed.length, added.length)
  let head = 0
  while (head < most && removed[head] === added[head]) head++
  let tail = 0
  while (tail < most - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++
  return [
    ...removed.slice(head, removed.length - tail).map((line) => `- ${line}`),
    ...added.slice(head, added.length - tail).map((line) => `+ ${line}`),
  ]
}
