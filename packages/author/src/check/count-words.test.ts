import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'

test('A word is what stands between spaces and holds a letter or a digit.', () => {
  expect(countWords('- `retry(url)`: at most 3 tries;\n\n  Größe → ok')).toBe(7)
  expect(countWords(' — \n- ')).toBe(0)
})
