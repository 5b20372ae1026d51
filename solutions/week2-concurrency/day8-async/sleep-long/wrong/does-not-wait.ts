// fails: sleeps for a second | sleep(1000) was over more than 1 ms before its time (required: still asleep). Whatever it holds back begins too early.
export async function sleep(ms: number) {
  setTimeout(() => {}, ms)
}
