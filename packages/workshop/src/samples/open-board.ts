import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root as repository } from '@firedrill/bundle'
import { expect, onTestFinished } from 'vitest'
import type { Browser, Page } from './browser-part.ts'
import type { HostProcess } from './start-host.ts'

/** What the part for browsers brings. */
interface BrowserPart {
  chromium: { launch: (options: object) => Promise<Browser> }
  axeFile: string
}

const part = join(repository, 'packages/workshop/parts/browser')
const executablePath = '/usr/bin/chromium'
/** Where pictures go, for whoever wants to look; nowhere unless told. */
const pictures = process.env.FIREDRILL_PICTURES
let loaded: Promise<BrowserPart> | null = null

/** Whether Debian's Chromium is here. */
export const hasChromium = existsSync(executablePath)

/** Installs what drives the browser, where it is not there yet. */
export const loadBrowser = (): Promise<BrowserPart> => {
  if (!hasChromium) process.stderr.write('blocked: chromium, apt-get install -y chromium\n')
  const load = async (): Promise<BrowserPart> => {
    const { status } = spawnSync(process.execPath, [join(repository, 'tools/install-part.mjs'), part])
    expect(status).toBe(0)
    return (await import(pathToFileURL(join(part, 'index.mjs')).href)) as BrowserPart
  }
  loaded ??= load()
  return loaded
}

/** Opens a board in Chromium for the test that runs, which fails where the page has complained by its end. */
export const openPage = async (
  host: HostProcess,
  viewport: { width: number; height: number },
  key = host.key,
): Promise<Page> => {
  const { chromium } = await loadBrowser()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  onTestFinished(() => browser.close())
  const page = await browser.newPage({ viewport })
  const troubles: string[] = []
  page.on('console', (message) => void (message.type() === 'error' && troubles.push(message.text())))
  page.on('pageerror', (error) => void troubles.push(String(error)))
  onTestFinished(() => expect(troubles).toEqual([]))
  await page.goto(`${host.url}/board#key=${key}`)
  await page.waitForSelector('#connection:has-text("Live.")')
  return page
}

/** Keeps a picture, where it is asked for. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** Rules of accessibility that a page breaks. */
export const findFaults = async (page: Page): Promise<string[]> => {
  const { axeFile } = await loadBrowser()
  // The page's own rules let no foreign script in; this way is the browser's.
  await page.evaluate(readFileSync(axeFile, 'utf8'))
  const violations = await page.evaluate('axe.run().then(({ violations }) => violations)')
  return (violations as { id: string; nodes: { html: string }[] }[]).map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  )
}
