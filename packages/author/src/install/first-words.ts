import { allDays, FiredrillError } from '@firedrill/course'
import { readCourse } from '@firedrill/course/read'

/** What stands on the first day's screen: its title and that of its first item. Throws where a course has no item. */
export const firstWords = (root: string): string[] => {
  const day = allDays(readCourse(root).course).find(({ number }) => number === 1)
  const item = day?.items[0]
  if (!day || !item) {
    throw new FiredrillError('content', `There is no item in ${root}.`, 'Commit a day with an item.')
  }
  return [day.title, item.title]
}
