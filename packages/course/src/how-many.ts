/** A number and what it counts, in words: "1 item", "2 items"; `many` where its plural is not the word and an s. */
export const howMany = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`
