import { element, fill, find } from './element.js'
import { hostNow, model, seatsInOrder, shownDay } from './model.js'
import { findPlace } from './place.js'
import { clock, count } from './words.js'

const mostFailing = 4

/** Draws what a whole room may read from the back row: no name, no key, nothing to press by mistake. */
export const drawProjector = () => {
  const isOn = model.isProjector
  find('projector').hidden = !isOn
  for (const one of [find('board'), find('board-head')]) one.hidden = isOn
  if (!isOn) return
  const { code, title, message } = model.workshop
  const day = shownDay()
  find('projector-title').textContent = day?.name ?? title
  fill(
    find('projector-invite'),
    [element('code', {}, `pnpm drill day1 --join ${code}@${findPlace()}`)],
    [code],
  )
  find('projector-message').textContent = message ?? ''
  drawPassed(day?.items ?? [])
  drawFailing(day?.items ?? [])
  const hands = seatsInOrder().filter(({ handMs }) => handMs !== null).length
  find('projector-hands').textContent = hands === 0 ? '' : `${count(hands, 'hand')} up`
  drawProjectorCountdown()
}

/** The countdown goes on without a word of the host. */
export const drawProjectorCountdown = () => {
  const countdown = model.workshop?.countdown ?? null
  const left = countdown ? (countdown.endsMs - hostNow()) / 1_000 : 0
  fill(
    find('projector-countdown'),
    countdown ? [element('strong', {}, left > 0 ? clock(left) : 'Time is up'), ` ${countdown.about}`] : [],
    countdown && [countdown.about, Math.max(0, Math.round(left))],
  )
}

/** Items that somebody has opened, each with how many of the room have passed it. */
const drawPassed = (items) => {
  const seats = seatsInOrder()
  const found = items
    .map(({ id, title }) => ({
      title,
      opened: seats.filter(({ cells }) => cells[id]).length,
      passed: seats.filter(({ cells }) => cells[id]?.state === 'passed').length,
    }))
    .filter(({ opened }) => opened > 0)
  const rows = found.map(({ title, passed }) =>
    element(
      'li',
      {},
      element('span', {}, title),
      element('progress', { value: passed, max: seats.length, aria: { label: title } }),
      element('span', {}, `${passed} of ${seats.length}`),
    ),
  )
  fill(find('projector-passed'), rows, [found, seats.length])
}

const drawFailing = (items) => {
  const found = items
    .flatMap(({ id, title }) => {
      const report = model.reports.get(id)
      return (report?.failing ?? []).map((check) => ({ ...check, item: title, tried: report.tried }))
    })
    .toSorted((one, other) => other.learners - one.learners)
    .slice(0, mostFailing)
  const rows = found.map(({ learners, tried, title, item }) =>
    element('li', {}, element('strong', {}, `${learners} of ${tried}`), ` ${title} (${item})`),
  )
  fill(find('projector-failing'), rows.length > 0 ? rows : [element('li', {}, 'Nothing, so far.')], found)
}

/** The button, and the keys: p for both ways, Escape back. */
export const followProjector = (redraw) => {
  const turn = (isOn) => {
    model.isProjector = isOn
    redraw()
    requestAnimationFrame(() =>
      requestAnimationFrame(() => find(isOn ? 'projector-off' : 'projector-on').focus()),
    )
  }
  find('projector-on').addEventListener('click', () => turn(true))
  find('projector-off').addEventListener('click', () => turn(false))
  addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, select, textarea, dialog') !== null
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (!model.workshop || isTyping || !isPlain) return
    if (event.key === 'p') turn(!model.isProjector)
    if (event.key === 'Escape' && model.isProjector) turn(false)
  })
}
