import { element, find } from './element.js'
import { read, save } from './host.js'
import { model, shownDay } from './model.js'
import { count } from './words.js'

const pathOf = (ending) =>
  `/api/board/gradebook.${ending}?day=${encodeURIComponent(model.day)}${model.isAnonymous ? '&anonymous' : ''}`

/** Opens the grades of the day that is shown, and saves them. */
export const followGradebook = () => {
  find('open-grades').addEventListener('click', () => {
    find('grades').showModal()
    void draw()
  })
  find('grades-again').addEventListener('click', () => void draw())
  find('grades-close').addEventListener('click', () => find('grades').close())
  for (const ending of ['csv', 'json']) {
    find(`grades-${ending}`).addEventListener('click', () =>
      save(pathOf(ending), `gradebook-${model.day}.${ending}`).catch((error) => say(error.message)),
    )
  }
}

const say = (words) => (find('grades-note').textContent = words)

const draw = async () => {
  find('grades-title').textContent = `Gradebook: ${shownDay()?.name ?? model.day}`
  say('Asking the host.')
  try {
    const { submissions } = await read(pathOf('json'))
    find('grades-body').replaceChildren(tableOf(submissions))
    say(`${count(submissions.length, 'learner')} handed in. The best of each counts.`)
  } catch (error) {
    find('grades-body').replaceChildren()
    say(error.message)
  }
}

const tableOf = (submissions) =>
  element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['Learner', 'Points', 'Tier', 'Items passed', 'Note'].map((head) => element('th', {}, head)),
      ),
    ),
    element('tbody', {}, ...submissions.map(rowOf)),
  )

const rowOf = ({ learner, status, score, tier, items, why }) => {
  const passed = items.filter((item) => item.status === 'pass').length
  const cells = [
    status === 'graded' ? `${score.points} of ${score.max}` : status,
    tier ?? '',
    items.length > 0 ? `${passed} of ${items.length}` : '',
    why ?? '',
  ]
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, learner.name || learner.id),
    ...cells.map((text) => element('td', {}, text)),
  )
}
