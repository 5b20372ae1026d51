/*
 * Your first drill: open work/day1/wrong-door.ts in your editor. Every save is
 * judged. Red: a check failed, and the sentence says why. Stuck: press h, or run
 * pnpm drill hint wrong-door. Green: press n for the next item.
 *
 * Customers use billing as ever. Its probe calls it down since last night's
 * release.
 *
 * isUp(base): GET <base>/healthz once; base may hold a path. Resolve to true for
 * 200, to false for any other status.
 *
 * Done when:
 * - finds a healthy service up
 * - finds a service with another status down
 */
import { request } from 'undici'

export async function isUp(base: string): Promise<boolean> {
  const { statusCode, body } = await request(`${base}/health`)
  await body.dump()
  return statusCode === 200
}
