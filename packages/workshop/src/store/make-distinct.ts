/** A name that nobody has yet: a second Ada is `Ada (2)`. */
export const makeDistinct = (name: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number++) {
    const distinct = number === 1 ? name : `${name} (${number})`
    if (!taken.has(distinct)) return distinct
  }
}
