// fails: sleeps for 60 days | The timer was asked for more than it can hold, and fired after 1 ms.
export async function sleep(ms: number) {
  const longest = 2 ** 31 - 1
  const wait = (part: number) => new Promise((resolve) => setTimeout(resolve, part))
  if (ms > longest) await wait(longest)
  await wait(ms > longest ? ms - longest : ms)
}
