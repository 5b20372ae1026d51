export const checkAll = async (hosts: string[], check: (host: string) => Promise<string>) => {
  const answers = new Array<string>(hosts.length)
  const entries = hosts.entries()
  const worker = async () => {
    for (const [index, host] of entries) answers[index] = await check(host)
  }
  await Promise.all(Array.from({ length: 2 }, worker))
  return answers
}
