// fails: sleeps for a second | sleep(1000) was over before its time, by 1 ms or more (required: still asleep). Whatever it holds back begins too early.
export async function sleep(ms: number) {
  setTimeout(() => {}, ms)
}
