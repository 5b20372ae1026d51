import type { Problem } from '@firedrill/course'
import type { Page } from '../../material/read-pages.ts'

/** Every link of a page leads somewhere. */
export const checkLinks = ({ file, brokenLinks }: Page): Problem[] =>
  brokenLinks.map(({ target, line }) => ({
    rule: 'link',
    file,
    line,
    message: `the link to ${target} leads nowhere.`,
    fix: 'Correct the path from this page, or the words of the heading after "#".',
  }))
