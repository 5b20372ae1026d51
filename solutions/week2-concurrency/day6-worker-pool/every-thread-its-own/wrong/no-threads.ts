// fails: gives each part a thread | Three parts were counted in 0 threads (required: 3). Cores are idle while one reads the logs of all.
export async function countErrors(parts: string[][]): Promise<number> {
  return parts.flat().filter((line) => line.includes(' 500 ')).length
}
