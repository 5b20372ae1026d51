/** Whatever an author has to replace; `author check` shows each of them. */
export const mark = 'TODO(author):'
