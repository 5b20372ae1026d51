// fails: sleeps for 30 days | The timer was asked for more than it can hold, and fired after 1 ms.
export async function sleep(ms: number) {
  await new Promise((resolve) => setTimeout(resolve, ms))
}
