// fails: gives each part a thread | Four parts were counted in 0 threads (required: 4). Three cores are idle while one reads the logs of all.
export async function countErrors(parts: string[][]): Promise<number> {
  return parts.flat().filter((line) => line.includes(' 500 ')).length
}
