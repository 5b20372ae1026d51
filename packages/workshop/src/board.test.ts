import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test, vi } from 'vitest'
import { fillRoom } from './samples/fill-room.ts'
import { findFaults, hasChromium, loadBrowser, openPage, picture } from './samples/open-board.ts'
import { seatLearner } from './samples/seat-learner.ts'
import { makeFolder, startHost } from './samples/start-host.ts'

beforeAll(async () => void (await loadBrowser()), 240_000)

test.runIf(hasChromium)(
  'thirty learners are on the board: who is stuck, what fails and why, times, hands; by keyboard, on a phone, without names',
  async () => {
    const host = await startHost({ data: makeFolder('host') })
    const page = await openPage(host, { width: 1280, height: 720 })
    const room = await fillRoom(host, 30)
    await page.waitForSelector('#counts:has-text("30 learners")')
    const text = (selector: string): Promise<string> => page.innerText(selector)
    await page.waitForSelector(`#failing:has-text("${room.failing} of ${room.tried} fail")`)
    expect(await text('#failing')).toContain(room.check.title)
    expect(await text('#failing')).toContain(room.check.misconception)
    expect(await text('#stuck')).toContain('3 tries in a row fail')
    expect(await text('#hands')).toContain('Learner Nr 7')
    expect(await text('#times')).toContain('median')
    await picture(page, 'board-1280')
    expect(await findFaults(page)).toEqual([])

    // What a learner calls themselves is text, whatever it looks like.
    expect(
      await page.evaluate('document.querySelectorAll("#grid img, #grid script, #side img").length'),
    ).toBe(0)
    expect(await text('#grid')).toContain('<img src=x onerror=alert(1)>')

    await page.focus('#grid button[tabindex="0"]')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog[open]')
    expect(await text('#detail-title')).toContain('Learner Nr 2')
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')

    await page.fill('#message', 'Look at the type first.')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#message-now:has-text("Look at the type first.")')
    await page.click('#countdown-form button:not([type])')
    await page.waitForSelector('#countdown:has-text("left for this part")')
    await page.click('#release-day')
    await page.waitForSelector('#release-day[aria-pressed="true"]')
    const told = await room.learners[0]?.send()
    expect(told).toEqual({ kind: 'idle' })

    await page.selectOption('#whom', { label: 'Learner Nr 1' })
    await page.waitForSelector('#release-day:disabled:has-text("to everybody")')
    await page.click('#release-solutions')
    await page.waitForSelector('#release-solutions:has-text("released to Learner Nr 1")')
    await page.selectOption('#whom', { label: 'everybody' })
    await page.waitForSelector('#release-solutions[aria-pressed="false"]')
    await page.click('#end')
    await page.waitForSelector('#end-dialog[open]')
    expect(await findFaults(page)).toEqual([])
    await page.click('#end-yes')
    await page.waitForSelector('#end[aria-pressed="true"]')
    await page.waitForSelector('#release-solutions[aria-pressed="true"]')

    await page.click('#anonymous')
    await page.waitForSelector('#anonymous[aria-pressed="true"]')
    expect(await text('#board')).not.toContain('Nr 7')
    expect(await text('#grid')).toContain('Learner 7')
    await picture(page, 'board-anonymous')

    // For the projector: by a key, with no name in it even where names are shown on the board.
    await page.click('#anonymous')
    await page.waitForSelector('#anonymous[aria-pressed="false"]')
    await page.fill('#message', 'p is a letter here.')
    await page.keyboard.press('p')
    expect(await page.isVisible('#projector')).toBe(false)
    await page.focus('#projector-on')
    await page.keyboard.press('p')
    await page.waitForSelector('#projector-countdown:has-text("this part")')
    const shown = await page.innerText('body')
    expect(shown).toContain(`${room.failing} of ${room.tried}`)
    expect(shown).toContain(`--join ${host.code}@${host.place}`)
    expect(shown).toMatch(/\d+ hands up/)
    expect(shown).not.toMatch(/Learner|<img/)
    expect(await page.evaluate('document.documentElement.outerHTML')).not.toContain(host.key)
    expect(await page.evaluate('document.documentElement.scrollHeight <= innerHeight')).toBe(true)
    expect(await findFaults(page)).toEqual([])
    await picture(page, 'projector-1280')
    await page.keyboard.press('Escape')
    await page.waitForSelector('#grid button')
    expect(await page.isVisible('#projector')).toBe(false)

    await page.setViewportSize({ width: 390, height: 844 })
    const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')
    expect((widths as number[])[0]).toBeLessThanOrEqual((widths as number[])[1] ?? 0)
    await picture(page, 'board-phone')
    expect(await findFaults(page)).toEqual([])
  },
  240_000,
)

test.runIf(hasChromium)(
  'the gradebook of a day opens on the board once somebody has handed in, by number where names are hidden',
  async () => {
    const host = await startHost({ data: makeFolder('host'), args: ['--min-tier', 'T1'] })
    const page = await openPage(host, { width: 1280, height: 720 })
    const ada = seatLearner()
    await ada.join(`${host.code}@${host.place}`, { name: '<b>Ada</b>' })
    await page.click('#open-grades')
    await page.waitForSelector('#grades-note:has-text("0 learners handed in.")')
    ada.judged('status-code')
    await ada.handIn('day1')
    await vi.waitFor(
      async () => {
        await page.click('#grades-again')
        expect(await page.innerText('#grades-body')).toMatch(/<b>Ada<\/b>\s+\d+ of \d+\s+T[12]/)
      },
      { timeout: 240_000, interval: 1_000 },
    )
    expect(await page.evaluate('document.querySelectorAll("#grades b").length')).toBe(0)
    expect(await findFaults(page)).toEqual([])
    await picture(page, 'board-gradebook')
    await page.click('#grades-close')
    await page.click('#anonymous')
    await page.click('#open-grades')
    await page.waitForSelector('#grades-body:has-text("Learner 1")')
    expect(await page.innerText('#grades-body')).not.toContain('Ada')
  },
  360_000,
)

test.runIf(hasChromium)(
  'a board that opens without its key shows nothing but the question for it, the key leaves the address, and the page for joining has the kits',
  async () => {
    const data = makeFolder('host')
    const kits = ['firedrill-learners.tar.gz', 'firedrill-offline-win32-x64.zip'].map((name) =>
      join(data, name),
    )
    for (const kit of kits) writeFileSync(kit, 'an archive')
    const host = await startHost({ data, kits })
    const page = await openPage(host, { width: 1280, height: 720 })
    expect(await page.evaluate('location.href')).toBe(`${host.url}/board`)
    await page.evaluate('sessionStorage.clear()')
    await page.goto(`${host.url}/board`)
    await page.waitForSelector('#key')
    expect(await page.isVisible('#board')).toBe(false)
    expect(await findFaults(page)).toEqual([])
    await page.fill('#key', host.key)
    await page.keyboard.press('Enter')
    await page.waitForSelector('#connection:has-text("Live.")')
    await page.goto(`${host.url}/#${host.code}`)
    await page.waitForSelector('#kit-list a:has-text("firedrill-learners.tar.gz")')
    expect(await page.innerText('#kit-list')).toMatch(
      /npx -y pnpm@12 drill tour[\s\S]*SHA-256 [0-9a-f]{64}[\s\S]*\.\\pnpm/,
    )
    await picture(page, 'join-1280')
    await page.setViewportSize({ width: 390, height: 844 })
    await picture(page, 'join-phone')
    expect(await page.innerText('#command')).toBe(`pnpm drill day1 --join ${host.code}@${host.place}`)
    expect(await findFaults(page)).toEqual([])
  },
  240_000,
)
