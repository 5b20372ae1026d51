// attack: answers from a fetch of its own making and never asks the service | family: forging | item: ask-status | verdicts: fail | points: 0 | tiers: T1 T2
import { writeSync } from 'node:fs'

globalThis.fetch = async () => new Response(null, { status: 201 })
export const askStatus = async (url) => {
  writeSync(1, 'tried')
  return (await fetch(url)).status
}
