import { posix } from 'node:path'
import type { Item } from '@firedrill/course'

/** The `day.yaml` that declares an item, from the root. */
export const manifestOf = (item: Item): string =>
  `${item.kind === 'exercise' ? posix.dirname(item.exerciseDir) : item.exerciseDir}/day.yaml`
