/** Takes one measurement and returns it, in milliseconds. */
export type Measure = (round: number) => Promise<number>

/**
 * Measures several subjects in turns (A, B, A, B …), so that whatever else the machine does falls on all alike.
 * A first round is thrown away. Returns each subject's times in order.
 */
export const interleave = async <Name extends string>(
  subjects: Record<Name, Measure>,
  options: { rounds: number; pauseMs: number; signal: AbortSignal | undefined },
): Promise<Record<Name, number[]>> => {
  const names = Object.keys(subjects) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= options.rounds; round++) {
    for (const name of names) {
      options.signal?.throwIfAborted()
      await new Promise((resolve) => setTimeout(resolve, options.pauseMs))
      const time = await subjects[name](round)
      if (round > 0) times[name].push(time)
    }
  }
  return times
}
