import { readFileSync } from 'node:fs'

const text = readFileSync(0, 'utf8')
if (text === '') {
  console.error('no input')
  process.exitCode = 2
} else console.log(text.split('\n').length - 1)
