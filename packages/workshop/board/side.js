import { element, fill, find } from './element.js'
import { hostNow, itemOf, model, nameOf, seatsInOrder, shownDay } from './model.js'
import { clock, count } from './words.js'

/** Draws the lists beside the grid. */
export const drawSide = (on) => {
  drawHands(on)
  drawStuck(on)
  drawFailing()
  drawTimes()
}

const drawHands = (on) => {
  const seats = seatsInOrder()
    .filter(({ handMs }) => handMs !== null)
    .toSorted((one, other) => one.handMs - other.handMs)
  const list = seats.map((seat) =>
    element(
      'li',
      {},
      element('strong', {}, nameOf(seat)),
      ` ${ago(seat.handMs)}${seat.at ? `, at ${itemOf(seat.at)?.title ?? seat.at}` : ''} `,
      element(
        'button',
        { type: 'button', className: 'small', onclick: () => on.lowerHand(seat.id) },
        'Done',
        element('span', { className: 'unseen' }, ` with ${nameOf(seat)}`),
      ),
    ),
  )
  fillList(
    'hands',
    list,
    'Nobody.',
    seats.map((seat) => [seat.id, nameOf(seat), seat.at, ago(seat.handMs)]),
  )
}

const drawStuck = (on) => {
  const stuck = model.stuck.filter(({ learner }) => model.seats.has(learner))
  const list = stuck.map(({ learner, item, reasons }) => {
    const seat = model.seats.get(learner)
    return element(
      'li',
      {},
      element(
        'button',
        { type: 'button', className: 'link', onclick: () => on.open(learner, item) },
        `${nameOf(seat)}, ${itemOf(item)?.title ?? item}`,
      ),
      `: ${reasons.join('; ')}.`,
    )
  })
  fillList('stuck', list, 'Nobody.', [stuck, model.isAnonymous])
}

const drawFailing = () => {
  const found = (shownDay()?.items ?? [])
    .flatMap((item) => {
      const report = model.reports.get(item.id)
      return (report?.failing ?? []).map((check) => ({ item, check, tried: report.tried }))
    })
    .toSorted((one, other) => other.check.learners - one.check.learners)
    .slice(0, 8)
  const list = found.map(({ item, check, tried }) =>
    element(
      'li',
      {},
      element('strong', {}, `${check.learners} of ${tried} fail`),
      ' ',
      element('em', {}, check.title),
      ` (${item.title})`,
      check.misconception
        ? element(
            'p',
            { className: 'idea' },
            `${check.misconception.learners} of them: ${check.misconception.sentence}`,
          )
        : drawKnown(check.known),
    ),
  )
  fillList('failing', list, 'Nothing, so far.', found)
}

const drawTimes = () => {
  const found = (shownDay()?.items ?? []).flatMap((item) => {
    const times = model.reports.get(item.id)?.times
    return times ? [{ item, times }] : []
  })
  const list = found.map(({ item, times }) =>
    element(
      'li',
      {},
      element('strong', {}, item.title),
      ` par ${clock(item.parSeconds)}, median ${clock(times.medianSeconds)} (${clock(times.quickest)} to ${clock(times.slowest)})`,
      drawShares(times.shares),
    ),
  )
  fillList('times', list, 'No pass was timed yet.', found)
}

const shareWords = ['up to half of par', 'up to par', 'up to twice par', 'more']

const drawShares = (shares) => {
  const most = Math.max(...shares)
  const words = shares
    .map((learners, index) => `${count(learners, 'learner')} ${shareWords[index]}`)
    .join(', ')
  return element(
    'span',
    { className: 'shares', role: 'img', title: words, aria: { label: words } },
    ...shares.map((learners, index) =>
      element(
        'span',
        { className: `share share-${index} height-${learners === 0 ? 0 : Math.ceil((learners / most) * 4)}` },
        String(learners),
      ),
    ),
  )
}

const fillList = (id, items, empty, key) =>
  fill(find(id), items.length > 0 ? items : [element('li', { className: 'nothing' }, empty)], [key])

const ago = (ms) => {
  const minutes = Math.floor((hostNow() - ms) / 60_000)
  return minutes < 1 ? 'just now' : `for ${minutes} min`
}

/** Nobody's evidence named the wrong idea; the authors know how it goes wrong most often. */
const drawKnown = (known) =>
  known.length === 0
    ? null
    : element(
        'details',
        { className: 'idea' },
        element('summary', {}, 'How the authors have seen it fail'),
        element('ul', {}, ...known.map((sentence) => element('li', {}, sentence))),
      )
