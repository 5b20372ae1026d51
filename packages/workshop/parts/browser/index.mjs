// Everything the board's tests take from here.
import { createRequire } from 'node:module'

export { chromium } from 'playwright-core'
/** The accessibility check, as a script for a page. */
export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
