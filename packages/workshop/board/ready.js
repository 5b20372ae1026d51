import { element, fill, find } from './element.js'
import { model } from './model.js'

let isFirst = true

/** Draws which laptops are ready, and what the others lack; nothing where nobody reported. */
export const drawReady = () => {
  const { laptops, isAnonymous } = model
  find('ready').hidden = laptops.length === 0
  if (laptops.length === 0) return
  // Once people are in the room, who was ready the day before is history.
  if (isFirst) find('ready-details').open = model.seats.size === 0
  isFirst = false
  const ready = laptops.filter(({ isReady }) => isReady).length
  find('ready-count').textContent = `${ready} of ${laptops.length} ready`
  fill(find('laptops'), laptops.map(drawLaptop), [laptops, isAnonymous])
}

const drawLaptop = (laptop) => {
  const { isReady, missing, notes, platform } = laptop
  const lines = [...missing, ...notes.map((note) => `note: ${note}`)]
  return element(
    'li',
    { className: isReady ? 'is-ready' : 'is-not-ready', title: platform },
    element('strong', {}, model.isAnonymous ? `Laptop ${laptop.number}` : laptop.name),
    isReady ? ' ✓ ready' : ' ✗ not ready',
    lines.length > 0 ? element('ul', {}, ...lines.map((line) => element('li', {}, line))) : null,
  )
}
