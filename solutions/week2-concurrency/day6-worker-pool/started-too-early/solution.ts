export async function checkAll(hosts: string[], check: (host: string) => Promise<string>): Promise<string[]> {
  const waiting = hosts.map((host, index) => ({ index, host }))
  const answers: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      answers[next.index] = await check(next.host)
    }
  }
  await Promise.all([work(), work()])
  return answers
}
