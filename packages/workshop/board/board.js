import { drawControls, drawCountdown, followControls } from './controls.js'
import { followDetail, openDetail } from './detail.js'
import { find } from './element.js'
import { followGradebook } from './gradebook.js'
import { drawGrid, followKeys } from './grid.js'
import { dropKey, keepKey, listen, takeKey, tell } from './host.js'
import { model, nameOf, note, seatsInOrder } from './model.js'
import { drawProjector, drawProjectorCountdown, followProjector } from './projector.js'
import { drawReady } from './ready.js'
import { drawSide } from './side.js'

let isDrawing = false
let handsBefore = new Set()

/** Draws at most once a frame, however much happens. */
const redraw = () => {
  if (isDrawing || !model.workshop) return
  isDrawing = true
  requestAnimationFrame(() => {
    isDrawing = false
    drawControls(redraw)
    drawGrid()
    drawReady()
    drawSide({
      open: openDetail,
      lowerHand: (learner) => tell('/api/board/lower-hand', { learner }).catch(() => {}),
    })
    drawProjector()
    sayNews()
  })
}

/** A hand that goes up is said to whoever does not see it. */
const sayNews = () => {
  const up = seatsInOrder().filter(({ handMs }) => handMs !== null)
  const fresh = up.filter(({ id }) => !handsBefore.has(id))
  handsBefore = new Set(up.map(({ id }) => id))
  if (fresh.length > 0) find('news').textContent = `Hand up: ${fresh.map(nameOf).join(', ')}.`
}

const start = () => {
  find('locked').hidden = true
  find('board').hidden = false
  void listen({
    event: (event, data) => {
      find('connection').textContent = 'Live.'
      note(event, data)
      redraw()
    },
    away: () => (find('connection').textContent = 'The host does not answer: what you see is a moment old.'),
    refused: () => {
      dropKey()
      askForKey('That is not the key of this board.')
    },
  })
}

const askForKey = (trouble) => {
  find('connection').textContent = 'Locked.'
  model.isProjector = false
  for (const id of ['board', 'projector']) find(id).hidden = true
  find('board-head').hidden = false
  find('locked').hidden = false
  find('key-trouble').textContent = trouble
  find('key').focus()
}

find('key-form').addEventListener('submit', (event) => {
  event.preventDefault()
  keepKey(find('key').value.trim())
  start()
})
followControls(redraw)
followKeys(openDetail)
followDetail()
followGradebook()
followProjector(redraw)
setInterval(() => {
  drawCountdown()
  if (model.isProjector) drawProjectorCountdown()
}, 1_000)
// How long a hand is up goes on by itself.
setInterval(redraw, 20_000)
addEventListener('hashchange', () => {
  if (takeKey()) location.reload()
})
if (takeKey()) start()
else askForKey('')
