import { element, find } from './element.js'
import { tell } from './host.js'
import { itemOf, model, nameOf } from './model.js'
import { cellWords, clock } from './words.js'

/** Opens what is known of a learner at an item; their code, where they share it. */
export const openDetail = async (learner, item) => {
  const seat = model.seats.get(learner)
  if (!seat) return
  const cell = seat.cells[item]
  const { title, parSeconds } = itemOf(item) ?? { title: item, parSeconds: 0 }
  find('detail-title').textContent = `${nameOf(seat)}, ${title}`
  const body = find('detail-body')
  body.replaceChildren(
    element('p', {}, `${cellWords(cell).text}; par ${clock(parSeconds)}.`),
    ...(cell?.failed.length > 0
      ? [
          element('p', {}, 'The last verdict failed:'),
          element('ul', {}, ...cell.failed.map((one) => element('li', {}, one))),
        ]
      : []),
  )
  find('detail').showModal()
  if (!seat.sharesSource) return body.append(element('p', {}, 'Their code is not shared.'))
  try {
    const { files } = await tell('/api/board/source', { learner, item })
    const parts = Object.entries(files ?? {}).flatMap(([name, text]) => [
      element('h3', {}, name),
      element('pre', { tabIndex: 0 }, text),
    ])
    body.append(
      ...(parts.length > 0 ? parts : [element('p', {}, 'No attempt has ended yet, so no code was sent.')]),
    )
  } catch (error) {
    body.append(element('p', {}, error.message))
  }
}

export const followDetail = () => find('detail-close').addEventListener('click', () => find('detail').close())
