export async function checkAll(hosts: string[], check: (host: string) => Promise<string>): Promise<string[]> {
  const answers: string[] = []
  for (let start = 0; start < hosts.length; start += 2) {
    answers.push(...(await Promise.all(hosts.slice(start, start + 2).map(check))))
  }
  return answers
}
