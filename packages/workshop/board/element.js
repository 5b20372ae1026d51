/**
 * Makes an element. Text is always text: nothing that a learner wrote is ever read as HTML.
 * @param {string} name
 * @param {Record<string, unknown>} [properties] of the element; `data` and `aria` are attributes of that kind
 * @param {...(Node | string | null)} children
 */
export const element = (name, { data = {}, aria = {}, ...properties } = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties)
  for (const [key, value] of Object.entries(data)) made.dataset[key] = String(value)
  for (const [key, value] of Object.entries(aria)) made.setAttribute(`aria-${key}`, String(value))
  made.append(...children.filter((child) => child !== null))
  return made
}

/** The element of an id. */
export const find = (id) => document.getElementById(id)

/** Puts children in the place of what an element had; the same again is let be, so that nothing flickers or loses focus. */
export const fill = (parent, children, key) => {
  const stamp = JSON.stringify(key)
  if (parent.dataset.stamp === stamp) return
  parent.dataset.stamp = stamp
  parent.replaceChildren(...children)
}
