// attack: opens files until it may open no more | family: exhaustion | item: error-share | verdicts: fail, crash, timeout | points: 0 | tiers: T1 T2
import { openSync, writeSync } from 'node:fs'

export const errorShare = () => {
  writeSync(1, 'tried')
  for (let n = 0; n < 100_000; n++) openSync('/dev/null', 'r')
}
