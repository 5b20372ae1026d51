import type { GradedItem, GradedSubmission } from './report.ts'

/** What a learner may see of what the hidden tests said: all, nothing, or all once the due date is over. */
export type Visibility = 'visible' | 'hidden' | 'after-due'

/** Whether messages are to be left out of a report that is made now. */
export const areHidden = (visibility: Visibility, due: Date | null, now: Date): boolean =>
  visibility === 'hidden' || (visibility === 'after-due' && due !== null && now < due)

/**
 * A grade without a word of what hidden tests gave, required and got. Statuses, points and titles stay, and so does why
 * a file could not be loaded: that is about the learner's own file.
 */
export const hideMessages = (graded: GradedSubmission): GradedSubmission => ({
  ...graded,
  items: graded.items.map(hideItem),
})

const hideItem = (item: GradedItem): GradedItem => ({
  ...item,
  message: item.status === 'error' ? item.message : null,
  output: '',
  checks: item.checks.map((check) => ({
    ...check,
    message: null,
    expected: null,
    actual: null,
    misconception: null,
  })),
})
