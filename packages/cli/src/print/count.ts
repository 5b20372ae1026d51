/** A number with its noun: `1 hint`, `2 hints`, `2 tries`. */
export const countOf = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`
