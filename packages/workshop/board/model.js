/** All that the board shows. The host decides; the page only keeps it. */
export const model = {
  /** `instructor` or `helper`: the host refuses a helper more than is hidden here. */
  role: null,
  /** The learner whom the controls are for; null for everybody. */
  whom: null,
  workshop: null,
  seats: new Map(),
  reports: new Map(),
  /** Those that said how ready they are; what is not ready first. */
  laptops: [],
  stuck: [],
  /** The day that is shown. */
  day: null,
  isAnonymous: false,
  isProjector: false,
  /** What the host's clock is ahead of this page's, in milliseconds. */
  aheadMs: 0,
}

/** Takes note of an event of the host. */
export const note = (event, data) => {
  const { nowMs } = data.workshop ?? data
  if (nowMs) model.aheadMs = nowMs - Date.now()
  switch (event) {
    case 'all':
      model.role = data.role
      model.workshop = data.workshop
      model.seats = new Map(data.seats.map((seat) => [seat.id, seat]))
      model.reports = new Map(data.reports.map((report) => [report.item, report]))
      model.stuck = data.stuck
      model.laptops = data.laptops
      break
    case 'laptops':
      model.laptops = data.laptops
      break
    case 'workshop':
      model.workshop = data
      break
    case 'change':
      for (const seat of data.seats) model.seats.set(seat.id, seat)
      for (const id of data.left) model.seats.delete(id)
      for (const report of data.reports) model.reports.set(report.item, report)
      break
    case 'stuck':
      model.stuck = data.stuck
      break
  }
  if (model.whom !== null && !model.seats.has(model.whom)) model.whom = null
  model.day ??= firstDay()
}

const firstDay = () => {
  const days = model.workshop?.days ?? []
  return (days.findLast((day) => day.isReleased && day.items.length > 0) ?? days[0])?.day ?? null
}

/** The day that is shown. */
export const shownDay = () => model.workshop?.days.find(({ day }) => day === model.day) ?? null

/** The time by the host's clock. */
export const hostNow = () => Date.now() + model.aheadMs

/** A learner's name; in a room that should not see it, a number. */
export const nameOf = (seat) => (model.isAnonymous ? `Learner ${seat.number}` : seat.name)

/** Those who joined, in the order they did. */
export const seatsInOrder = () =>
  [...model.seats.values()].toSorted((one, other) => one.number - other.number)

/** An item by its id. */
export const itemOf = (id) => model.workshop.days.flatMap(({ items }) => items).find((item) => item.id === id)
