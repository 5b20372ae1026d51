import { allItems, type Item } from '@firedrill/course'
import { keyOf } from '../../trust/grade-cache.ts'
import { keyId } from '../../judging/seeds.ts'
import type { Service } from '../service.ts'

/**
 * The key of a verdict for all machines: by the item with its hidden files, the judge, the tier, the seed key, and the
 * submission's bytes. The seed follows from these.
 */
export const verdictKey = (
  { course, seedKey }: Pick<Service, 'course' | 'seedKey'>,
  { item: id, tier, content }: { item: string; tier: string; content: string },
): string => {
  const item = allItems(course.course).find((one): one is Item => one.id === id)
  return keyOf(['shared', item ? course.stampOf(item) : id, tier, seedKey ? keyId(seedKey) : '', content])
}
