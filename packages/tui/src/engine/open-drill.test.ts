import type { Check } from '@firedrill/course'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Command } from '../keys/command.ts'
import { sampleDay, sampleItem, sampleVerdict } from '../sample-day.ts'
import { openSample } from '../sample-drill.ts'
import type { JudgingEvents } from './ports.ts'

const question = { day: sampleDay(sampleItem('one', { isQuestion: true })) }

test('an item that is opened is watched and judged at once, and that is no try', async () => {
  const { drill, log } = openSample()
  await drill.settled()
  expect(log).toEqual(['open day1/one work', 'watch day1/one', 'active', 'judged fail opening'])
  expect(drill.state().go.saves).toBe(0)
})

test('a save is judged; a pass brings the debrief, and going on ends the watch', async () => {
  const { drill, log, save, press } = openSample()
  await drill.settled()
  await save('pass')
  await drill.settled()
  expect(drill.state().go).toMatchObject({ isPassed: true, isBest: true, debrief: 'Because it **is** so.' })
  log.length = 0
  await press('next')
  expect(log.slice(0, 4)).toEqual(['active', 'unwatch day1/one', 'skip', 'open day1/two work'])
})

test('going on is a skip, every other way out leaves', async () => {
  for (const [command, way] of [
    ['next', 'skip'],
    ['previous', 'leave'],
    ['back', 'leave'],
  ] as const) {
    const { log, press } = openSample()
    await press(command)
    expect(log).toContain(way)
  }
  const closed = openSample()
  closed.drill.close()
  expect(closed.log).toContain('leave')
})

test('each run is told with what it began for, and what is under way ends with the last bytes', async () => {
  const runs: JudgingEvents[] = []
  const ask = vi.fn()
  const { drill, save, log } = openSample(
    {},
    {
      judging: (_id, _place, on) => {
        runs.push(on)
        return { ask, stop: () => {} }
      },
    },
  )
  const settled = vi.fn()
  void drill.settled().then(settled)
  const [on] = runs as [JudgingEvents]
  on.onStart()
  await save('fail')
  await save('fail')
  expect(ask).toHaveBeenCalledTimes(3)
  on.onVerdict(sampleVerdict('fail'), false)
  on.onStart()
  on.onCheck(sampleVerdict('fail').checks[0] as Check)
  on.onBehaviour(sampleVerdict('pass'))
  await new Promise((resolve) => setImmediate(resolve))
  expect(settled).not.toHaveBeenCalled()
  on.onVerdict(sampleVerdict('pass'), true)
  await vi.waitFor(() => expect(settled).toHaveBeenCalled())
  expect(log.filter((line) => line.startsWith('judged'))).toEqual([
    'judged fail opening',
    'judged pass save',
    'judged pass save',
  ])
  expect(drill.state().go).toMatchObject({ isPassed: true, saves: 1 })
})

test('where a key judges, a save is told and nothing more', async () => {
  const { drill, log, save, press } = openSample({ judges: 'key' })
  await drill.settled()
  await save('pass')
  await drill.settled()
  expect(drill.state().notice).toBe('Saved. r judges.')
  expect(log).not.toContain('judged pass save')
  await press('judge')
  expect(log).toContain('judged pass request')
})

test('a question is asked, and answered by what is under the cursor', async () => {
  const { drill, log, press, save } = openSample(question)
  expect(drill.state().go.asked?.question.text).toBe('Which?')
  await press('answer')
  expect(drill.state().notice).toContain('no answer yet')
  await press('down')
  await save('pass')
  await press('answer')
  expect(log).toContain('answer b')
  expect(log).toContain('judged pass request')
})

test('a verdict that comes after the item was left changes nothing', async () => {
  const answers: (() => void)[] = []
  const { drill, press } = openSample(question, {
    answer: () => new Promise((resolve) => answers.push(() => resolve(sampleVerdict('pass')))),
  })
  await press('down')
  drill.dispatch({ type: 'command', command: 'answer' })
  drill.dispatch({ type: 'command', command: 'back' })
  answers[0]?.()
  await drill.settled()
  expect(drill.state().go).toMatchObject({ isPassed: false, phase: { kind: 'waiting' } })
})

test('the solution is shown after it was asked for twice, and the item is seen', async () => {
  const { drill, log, press } = openSample({ day: sampleDay(sampleItem('one', { isTried: true })) })
  await press('reveal')
  expect(log).not.toContain('reveal day1/one')
  await press('yes')
  expect(drill.state()).toMatchObject({ panel: { kind: 'solution' }, go: { isRevealed: true } })
})

test('a reset, and own earlier work, begin a go of their own; an undo looks at the files again', async () => {
  const { drill, log, press } = openSample()
  const since = async (command: Command): Promise<string[]> => {
    log.length = 0
    await press(command)
    return log.filter((line) => /leave|watch|reset|own|undo/.test(line))
  }
  const begun = ['unwatch day1/one', 'leave', 'watch day1/one']
  expect(await since('reset')).toEqual(['reset day1/one', ...begun])
  expect(await since('undo')).toEqual(['undo day1/one', 'unwatch day1/one', 'watch day1/one'])
  expect(await since('startFromOwn')).toEqual(['own day1/one', ...begun])
  expect(drill.state().notice).toBe('It starts from your own earlier work. u brings back what was there.')
})

test('ten silent minutes are asked about, and the answer reaches the clock', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const { drill, log, silence } = openSample()
  silence(12)
  vi.advanceTimersByTime(1_000)
  expect(drill.state().panel).toEqual({ kind: 'idle', minutes: 12 })
  drill.dispatch({ type: 'command', command: 'no' })
  expect(log).toContain('silence false')
  vi.advanceTimersByTime(1_000)
  expect(drill.state()).toMatchObject({ panel: null, go: { seconds: 7 } })
})

test('what a port throws is told and ends nothing', async () => {
  const broken = openSample(
    {},
    {
      hiddenTest: () => {
        throw Object.assign(new Error('It opens later.'), { hint: 'Try first.' })
      },
    },
  )
  await broken.press('test')
  expect(broken.drill.state().notice).toBe('It opens later. Try first.')
  const unopened = openSample(
    {},
    {
      open: () => {
        throw new Error('work/day1/one.ts is a folder.')
      },
    },
  )
  expect(unopened.drill.state().go.phase).toMatchObject({
    kind: 'broken',
    message: 'work/day1/one.ts is a folder.',
  })
  await unopened.press('back')
  expect(unopened.drill.state().screen).toBe('day')
})

test('from the day it goes home by way of the summary, where there is one', async () => {
  const bare = openSample({ screen: 'day' })
  await bare.press('home')
  expect(bare.drill.state().screen).toBe('home')
  const summary = { title: 'What you did', rows: [], notes: [] }
  const done = openSample({ screen: 'day' }, { summary: async () => summary })
  await done.press('home')
  expect(done.drill.state()).toMatchObject({ screen: 'summary', summary })
  await done.press('home')
  expect(done.drill.state().screen).toBe('home')
})

test('from home a day, a review and the figures open', async () => {
  const { drill, press } = openSample({ screen: 'day' })
  await press('home')
  await press('open')
  expect(drill.state()).toMatchObject({ screen: 'step', index: 1 })
  await press('back')
  await press('home')
  await press('stats')
  expect(drill.state().screen).toBe('stats')
  await press('home')
  await press('review')
  expect(drill.state()).toMatchObject({ screen: 'day', day: { place: 'review' } })
})

test('trouble with the history is told, and the drill goes on', async () => {
  const { drill, save } = openSample({}, { trouble: () => 'The disk is full.' })
  await drill.settled()
  await save('fail')
  await drill.settled()
  expect(drill.state().notice).toBe('The disk is full.')
})

test('a drill that is closed is over: what comes later opens nothing again', async () => {
  const { drill, log } = openSample()
  await drill.settled()
  drill.close()
  const before = [...log]
  drill.dispatch({ type: 'command', command: 'quit' })
  await drill.settled()
  expect(log).toEqual(before)
})

test('who listens hears once of all that one key changed', async () => {
  const { drill } = openSample()
  await drill.settled()
  const heard = vi.fn()
  drill.subscribe(heard)
  drill.dispatch({ type: 'command', command: 'reset' })
  expect(heard).toHaveBeenCalledTimes(1)
})

test('an editor of its own window leaves the screen where it is, another one gets the terminal', async () => {
  const { drill, log, press } = openSample()
  await press('edit')
  expect(log).toContain('edit')
  expect(drill.state().notice).toBe('It is open in an editor.')
  const run = vi.fn(async () => {})
  const terminal = openSample({}, { edit: () => ({ kind: 'terminal', name: 'vi', run }) })
  const lend = vi.fn((task: () => Promise<void>) => task())
  terminal.drill.setTerminal(lend)
  await terminal.press('edit')
  expect(lend).toHaveBeenCalledTimes(1)
  expect(run).toHaveBeenCalledTimes(1)
})
