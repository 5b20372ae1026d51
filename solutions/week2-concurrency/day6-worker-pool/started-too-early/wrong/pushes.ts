// fails: gives every answer in order | For web-1 you gave 'web-2 is ready' (required: 'web-1 is ready'). The deploy goes to the wrong host.
export async function checkAll(hosts: string[], check: (host: string) => Promise<string>): Promise<string[]> {
  const waiting = [...hosts]
  const answers: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers.push(await check(next))
  }
  await Promise.all([work(), work()])
  return answers
}
