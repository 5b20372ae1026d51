import { element, fill, find } from './element.js'
import { save, tell } from './host.js'
import { hostNow, model, nameOf, seatsInOrder, shownDay } from './model.js'
import { findPlace } from './place.js'
import { clock, count } from './words.js'

/** Draws what stands above the grid. */
export const drawControls = (redraw) => {
  const { title, code, message, days } = model.workshop
  const seats = seatsInOrder()
  find('title').textContent = title
  document.title = `${title}: board`
  const place = findPlace()
  fill(
    find('invite'),
    ['Join: ', element('code', {}, `pnpm drill day1 --join ${code}@${place}`)],
    [code, place],
  )
  find('counts').textContent =
    `${count(seats.length, 'learner')}, ${seats.filter(({ isThere }) => isThere).length} here now`
  fill(
    find('days'),
    days.map(({ day, name, items, isReleased }) =>
      element(
        'li',
        {},
        element(
          'button',
          {
            type: 'button',
            disabled: items.length === 0,
            onclick: () => {
              model.day = day
              redraw()
            },
            aria: day === model.day ? { current: 'true' } : {},
          },
          isReleased ? `${name} ✓` : name,
        ),
      ),
    ),
    [days, model.day],
  )
  document.body.dataset.role = model.role
  fill(
    find('whom'),
    [
      element('option', { value: '' }, 'everybody'),
      ...seats.map((seat) => element('option', { value: seat.id }, nameOf(seat))),
    ],
    seats.map((seat) => [seat.id, nameOf(seat)]),
  )
  find('whom').value = model.whom ?? ''
  const alone = model.seats.get(model.whom) ?? null
  const shown = shownDay()
  const has = (what) => alone?.released.some((one) => one.day === model.day && one.what === what)
  press('release-day', { toAll: shown?.isReleased, alone, toOne: has('day') }, [
    'Release the day',
    'The day is released',
  ])
  press('release-solutions', { toAll: shown?.areSolutionsReleased, alone, toOne: has('solutions') }, [
    shown?.hasKey ? 'Release its solutions' : 'Say that its solutions are open',
    'Its solutions are released',
  ])
  fill(
    find('countdown-about'),
    [
      element('option', { value: 'this part' }, 'this part'),
      element('option', { value: 'the break' }, 'the break'),
      ...(shown?.items ?? []).map((item) => element('option', { value: item.title }, item.title)),
    ],
    [shown?.day],
  )
  find('message-to').textContent = alone ? `To ${nameOf(alone)}` : 'To the room'
  const said = alone ? alone.message : message
  find('message-now').textContent = said ? `Now: ${said}` : ''
  press('anonymous', { toAll: model.isAnonymous }, ['Hide names', 'Names are hidden'])
  press('end', { toAll: model.workshop.isAllReleased }, ['Release everything', 'Everything is released'])
  drawCountdown()
}

/** The countdown goes on without a word of the host. */
export const drawCountdown = () => {
  const countdown = model.workshop?.countdown ?? null
  find('countdown-stop').hidden = countdown === null
  const left = countdown ? (countdown.endsMs - hostNow()) / 1_000 : 0
  find('countdown').textContent = countdown
    ? left > 0
      ? `${clock(left)} left for ${countdown.about}`
      : `time is up for ${countdown.about}`
    : ''
}

/** What everybody has cannot be taken from one. */
const press = (id, { toAll = false, alone = null, toOne = false }, [off, on]) => {
  const button = find(id)
  const isPressed = toAll || toOne
  button.setAttribute('aria-pressed', String(isPressed))
  button.disabled = alone !== null && toAll
  button.textContent = isPressed
    ? `${on}${alone ? (toAll ? ' to everybody' : ` to ${nameOf(alone)}`) : ''}`
    : off
}

/** Does what the controls ask for. */
export const followControls = (redraw) => {
  const release = (id, what) =>
    attempt(() =>
      tell('/api/board/release', {
        day: model.day,
        what,
        learner: model.whom,
        isReleased: find(id).getAttribute('aria-pressed') === 'false',
      }),
    )
  const exportAs = (ending) =>
    attempt(() =>
      save(`/api/board/export.${ending}${model.isAnonymous ? '?anonymous' : ''}`, `workshop.${ending}`),
    )
  const startCountdown = attempt(() =>
    tell('/api/board/countdown', {
      countdown: {
        about: find('countdown-about').value,
        seconds: Math.round(Number(find('countdown-minutes').value) * 60),
      },
    }),
  )
  const sendMessage = attempt(async () => {
    await tell('/api/board/message', { text: find('message').value, learner: model.whom })
    find('message').value = ''
  })
  const choose = () => {
    model.whom = find('whom').value || null
    redraw()
  }
  const hideNames = () => {
    model.isAnonymous = !model.isAnonymous
    redraw()
  }
  on('release-day', 'click', release('release-day', 'day'))
  on('release-solutions', 'click', release('release-solutions', 'solutions'))
  on('end', 'click', () => find('end-dialog').showModal())
  on('end-no', 'click', () => find('end-dialog').close())
  on(
    'end-yes',
    'click',
    attempt(() => {
      find('end-dialog').close()
      return tell('/api/board/release-all', {})
    }),
  )
  on('countdown-form', 'submit', startCountdown)
  on(
    'countdown-stop',
    'click',
    attempt(() => tell('/api/board/countdown', { countdown: null })),
  )
  on('whom', 'change', choose)
  on('message-form', 'submit', sendMessage)
  on('anonymous', 'click', hideNames)
  const bringHistories = attempt(async () => {
    for (const file of find('import').files) {
      const answer = await tell('/api/board/import', {
        name: file.name.replace(/\.[^.]*$/, '') || file.name,
        text: await file.text(),
      })
      find('news').textContent = `${file.name}: ${answer.learner}, ${count(answer.fresh, 'thing')} new.`
    }
    find('import').value = ''
  })
  on('import', 'change', bringHistories)
  on('csv', 'click', exportAs('csv'))
  on('json', 'click', exportAs('json'))
}

const on = (id, event, task) => find(id).addEventListener(event, task)

/** What it fails with is told beside the controls. */
const attempt = (task) => async (event) => {
  event.preventDefault()
  find('trouble').textContent = ''
  try {
    await task()
  } catch (error) {
    find('trouble').textContent = error.message
  }
}
