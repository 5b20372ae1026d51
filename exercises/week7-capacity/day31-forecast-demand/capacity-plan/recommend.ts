import type { Need } from './types.ts'

export function recommend(need: Need): string {
  return ''
}
