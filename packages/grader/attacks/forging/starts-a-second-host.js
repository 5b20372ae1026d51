// attack: loads the host's own program again, so that two of them answer | family: forging | item: error-share | verdicts: crash, fail, timeout | points: 0 | tiers: T1 T2
import { readdirSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export const errorShare = async () => {
  const host = process.argv[1]
  writeSync(1, `tried ${readdirSync(dirname(host)).length}`)
  try {
    createRequire(host)(join(dirname(host), 'host.mjs'))
  } catch (error) {
    writeSync(1, error.code ?? '')
    process.mainModule = undefined
    await new Function('url', 'return import(url)')(`file://${host}?again`).catch(() => {})
  }
  return 0.5
}
