/*
 * Each check that fails costs a place. After the third the checker is up and
 * idle.
 *
 * limitTo(n): give run(task), which calls at most n tasks at a time, in the
 * order of the calls, each once there is a place, and settles as its task
 * does. It may throw at once. RangeError unless n is a whole number from 1.
 *
 * Done when:
 * - runs as many as it may
 * - begins the next as soon as one ends
 * - keeps the place of a task that fails
 * - refuses limits that let nothing run
 */
export type Run = <T>(task: () => Promise<T>) => Promise<T>

export function limitTo(n: number): Run {
  return (task) => task()
}
