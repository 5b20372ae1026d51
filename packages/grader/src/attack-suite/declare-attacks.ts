import { bundle } from '@firedrill/bundle'
import type { Item } from '@firedrill/course'
import type { Judge } from '@firedrill/judge'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openGradingJudge } from '../judging/open-judges.ts'
import { type AttackCourse, openAttackCourse } from './attack-course.ts'
import { type Attack, readAttacks } from './attack.ts'
import { candidatesBelow, portsBelow, processesNamed } from './processes.ts'
import { runReference, runText } from './run-attack.ts'
import { setOutSurroundings, type Surroundings } from './surroundings.ts'

/** Milliseconds between an item's wall limit and the verdict, on a busy machine. */
const slack = 5_000

/** Declares one test for each attack that must hold at a tier. One judge serves them all. */
export const declareAttacks = (tier: 'T1' | 'T2'): void => {
  let bundleDir: string
  let course: AttackCourse
  let around: Surroundings
  let judge: Judge
  beforeAll(async () => {
    bundleDir = await bundle()
    around = await setOutSurroundings()
    course = openAttackCourse(around.secret)
    judge = openGradingJudge({ root: course.root, bundleDir }, tier)
    for (const item of course.items.values()) await expectHonest(item)
  }, 60_000)
  afterAll(async () => {
    await judge.close()
    course.close()
    around.close()
  })

  const guarded = (): string[] => [...course.hidden, bundleDir]
  const expectHonest = async (item: Item): Promise<void> => {
    const { said, verdict } = await runReference(judge, course.root, item)
    expect(verdict, said).toMatchObject({ status: 'pass', tier, score: { points: item.points }, leaks: [] })
  }

  test.each(chosen(tier).map((attack): [string, Attack] => [attack.name, attack]))(
    '%s',
    async (_name, attack) => {
      const item = course.items.get(attack.item) as Item
      const before = around.fingerprint(guarded())
      const outcome = await runText(judge, item, around.fill(attack.text, { root: course.root, bundleDir }))

      expect(attack.verdicts, outcome.said).toContain(outcome.status)
      expect(outcome.points, outcome.said).toBeLessThanOrEqual(attack.points)
      expect(outcome.said).not.toContain(around.secret)
      expect(outcome.said).not.toContain('reached:')
      if (attack.isHeard) expect(outcome.said).toContain('tried')
      expect(outcome.took).toBeLessThan(item.limits.wallMs + slack)

      await expectHonest(item)
      expect(around.visits()).toBe(0)
      expect(around.traces()).toEqual([])
      expect(around.fingerprint(guarded())).toBe(before)
      await vi.waitFor(
        () => {
          expect(processesNamed(around.mark)).toEqual([])
          expect(portsBelow(process.pid)).toEqual([])
        },
        { timeout: 5_000, interval: 100 },
      )
    },
  )

  test('what waits at the end is the next candidate, and nothing else', async () => {
    await vi.waitFor(() => expect(candidatesBelow(process.pid).length).toBeLessThanOrEqual(mostWaiting), {
      timeout: 5_000,
    })
  })
}

/** The processes of one waiting candidate, with what wraps them. */
const mostWaiting = 3

const chosen = (tier: string): Attack[] => readAttacks().filter(({ tiers }) => tiers.includes(tier))
