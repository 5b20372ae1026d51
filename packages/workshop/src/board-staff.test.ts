import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { ask } from './samples/board-client.ts'
import { fillRoom } from './samples/fill-room.ts'
import { findFaults, hasChromium, loadBrowser, openPage, picture } from './samples/open-board.ts'
import { seatLearner } from './samples/seat-learner.ts'
import { makeFolder, startHost } from './samples/start-host.ts'

beforeAll(async () => void (await loadBrowser()), 240_000)

test.runIf(hasChromium)(
  'a helper’s board shows the room, writes to one learner alone, and has no control that the host would refuse',
  async () => {
    const host = await startHost({ data: makeFolder('host') })
    const [ada, bob] = (await fillRoom(host, 7)).learners
    const page = await openPage(host, { width: 1280, height: 720 }, host.helperKey)
    await page.waitForSelector('#hands:has-text("Learner Nr 7")')
    for (const id of ['release-day', 'release-solutions', 'countdown-minutes', 'csv', 'json']) {
      expect(await page.isVisible(`#${id}`), id).toBe(false)
    }
    await page.click('#hands button')
    await page.waitForSelector('#hands:has-text("Nobody.")')
    await page.selectOption('#whom', { label: 'Learner Nr 1' })
    await page.waitForSelector('#message-to:has-text("To Learner Nr 1")')
    await page.fill('#message', 'Read the header first.')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#message-now:has-text("Read the header first.")')
    const heard = [ada, bob].map((learner) => learner?.follow())
    await vi.waitFor(
      () => {
        expect(heard[0]?.view().news).toContain('A helper, to you: Read the header first.')
        expect(heard[1]?.view().line).toContain('One week')
      },
      { timeout: 20_000, interval: 100 },
    )
    expect(heard[1]?.view().news).toEqual([])
    expect(await findFaults(page)).toEqual([])
    await picture(page, 'board-helper')
  },
  240_000,
)

test.runIf(hasChromium)(
  'the evening before, the board says how many laptops are ready, and what the others lack',
  async () => {
    const host = await startHost({ data: makeFolder('host') })
    const page = await openPage(host, { width: 1280, height: 720 })
    for (let number = 1; number <= 30; number++) {
      const isReady = number % 10 !== 0
      const disk = { name: 'disk', status: 'fail', detail: '120 MB free' }
      const git = { name: 'git', status: 'warn', detail: 'this folder is no clone' }
      const message = {
        code: host.code,
        laptop: String(number).padStart(32, '0'),
        name: `Laptop of Nr ${number}`,
        plan: 'one-week',
        platform: 'linux-x64, Node 24.18.0',
        found: [isReady ? { ...disk, status: 'ok', detail: null } : disk, git],
      }
      expect((await ask(host, '/api/ready', { message })).status).toBe(200)
    }
    await page.waitForSelector('#ready-count:has-text("27 of 30 ready")')
    const text = await page.innerText('#laptops')
    expect(text).toMatch(/^Laptop of Nr 10 ✗ not ready\s+disk: 120 MB free/)
    expect(await findFaults(page)).toEqual([])
    await picture(page, 'board-ready')
    await page.click('#anonymous')
    await page.waitForSelector('#laptops:has-text("Laptop 10 ✗")')
    expect(await page.innerText('#board')).not.toContain('Laptop of Nr')
  },
  240_000,
)

test.runIf(hasChromium)(
  'a history that somebody hands over is brought in on the board',
  async () => {
    const host = await startHost({ data: makeFolder('host') })
    const page = await openPage(host, { width: 1280, height: 720 })
    const learner = seatLearner()
    learner.judged('status-code')
    const file = join(learner.root, 'Katherine.jsonl')
    copyFileSync(join(learner.root, '.firedrill/journal.jsonl'), file)
    await page.setInputFiles('#import', file)
    await page.waitForSelector('#grid tr:has-text("Katherine"):has-text("1 of 15")')
    expect(await page.innerText('#grid')).toContain('came by a file')
    expect(await findFaults(page)).toEqual([])
  },
  240_000,
)
