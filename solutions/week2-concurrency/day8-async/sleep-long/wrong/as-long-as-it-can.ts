// fails: sleeps for 30 days | sleep(2592000000) was over before its time, by 1 ms or more (required: still asleep). Whatever it holds back begins too early.
export async function sleep(ms: number) {
  await new Promise((resolve) => setTimeout(resolve, Math.min(ms, 2 ** 31 - 1)))
}
