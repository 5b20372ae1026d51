import type { Verdict } from '@firedrill/course'
import type { DrillPorts, JudgedBy } from './engine/ports.ts'
import { sampleAttempt, sampleDay, sampleHome, sampleItem, sampleVerdict } from './sample-day.ts'

/** Ports of a small course that keep a log of what they were asked. For tests. */
export interface SamplePorts {
  ports: DrillPorts
  log: string[]
  /** As if the learner had saved, and the judge said so. */
  save: (status: Verdict['status']) => Promise<void>
  silence: (minutes: number | null) => void
}

/** A course of one day and two items, whose judge says what it is told. */
export const samplePorts = (patch: Partial<DrillPorts> = {}): SamplePorts => {
  const log: string[] = []
  let status: Verdict['status'] = 'fail'
  let onSave: (() => void) | null = null
  let minutes: number | null = null
  let tries = 0
  let shown = false
  const note = <Value>(text: string, value: Value): Value => {
    log.push(text)
    return value
  }
  const verdictOf = (id: string): Verdict =>
    sampleVerdict(status, { item: id, message: status === 'error' ? 'No.' : null })
  const ports: DrillPorts = {
    home: () => sampleHome(),
    due: async () => ({ count: 0, inTime: 0, seconds: 0, reverify: {} }),
    day: (id, item) => note(`day ${id} ${item}`, { view: sampleDay(), index: item === null ? 0 : 1 }),
    review: async () => ({
      ...sampleDay(),
      id: 'review',
      title: 'Review',
      place: 'review',
      steps: [{ kind: 'item', item: sampleItem('one') }],
    }),
    stats: () => ({ figures: [{ name: 'days', value: '2' }], activity: [], topics: [] }),
    summary: async () => null,
    hand: async () => note('hand', 'Your hand is up.'),
    markKnown: (id) => note(`known ${id}`, 'Marked as known: two.'),
    open: (id, place) =>
      note(`open ${id} ${place}`, {
        task: 'A task.',
        hints: { shown: shown ? ['Look at the status.'] : [], total: 3 },
      }),
    begin: (id) => ({
      seconds: () => 7,
      idleMinutes: () => minutes,
      tick: () => {},
      active: () => note('active', undefined),
      answerSilence: (isCounted) => {
        minutes = null
        log.push(`silence ${isCounted}`)
      },
      judged: (verdict, by: JudgedBy) => {
        if (by !== 'opening') tries++
        return note(
          `judged ${verdict.status} ${by}`,
          verdict.status === 'pass' && tries > 0 ? { isBest: true, remark: null } : null,
        )
      },
      read: () => note('read', undefined),
      reveal: async () =>
        note(`reveal ${id}`, { files: [], also: [], answer: null, worked: null, debrief: 'Because.' }),
      skip: () => note('skip', undefined),
      leave: () => note('leave', undefined),
    }),
    watch: (id, _place, on) => {
      log.push(`watch ${id}`)
      onSave = on.save
      return () => note(`unwatch ${id}`, undefined)
    },
    question: () => ({
      kind: 'choice',
      text: 'Which?',
      options: ['a', 'b'].map((key) => ({ key, text: `the option ${key}` })),
      unit: null,
      given: null,
    }),
    answer: async (id, _place, given) => note(`answer ${given}`, verdictOf(id)),
    judging: (id, _place, on) => {
      let isStopped = false
      return {
        ask: () => {
          on.onStart()
          void Promise.resolve().then(() => (isStopped ? undefined : on.onVerdict(verdictOf(id), true)))
        },
        stop: () => void (isStopped = true),
      }
    },
    hint: () => {
      shown = true
      return note('hint', { shown: ['Look at the status.'], total: 3 })
    },
    ladder: () => note('ladder', { shown: ['Look at the status.', 'Who sent it?', 'Ask.'], total: 3 }),
    hiddenTest: () => 'check()',
    debrief: () => 'Because it **is** so.',
    attempts: () => [sampleAttempt({ number: 1 }), sampleAttempt({ number: 2, result: 'passed' })],
    attemptFiles: (_id, number) => note(`look ${number}`, { 'one.ts': `export const one = ${number}` }),
    compareAttempts: async (_id, from, to) =>
      note(`compare ${from} ${to}`, [
        { file: 'one.ts', rows: [{ left: `${from}`, right: `${to}`, isSame: false }] },
      ]),
    bringBack: (_id, number) => note(`bring back ${number}`, undefined),
    reset: (id) => note(`reset ${id}`, undefined),
    startFromOwn: (id) => note(`own ${id}`, undefined),
    undo: (id) => note(`undo ${id}`, undefined),
    again: (id) => note(`again ${id}`, undefined),
    edit: () => ({ kind: 'window', name: 'an editor', run: async () => note('edit', undefined) }),
    setClock: (isOn) => note(`clock ${isOn}`, undefined),
    handIn: async (day) => note(`look at ${day}`, 'You hand in 2 files.'),
    sendDay: async (day, tell) => {
      tell(`${day} is handed in.`)
      return note(`send ${day}`, `${day}: 3 of 4 points.`)
    },
    trouble: () => null,
    ...patch,
  }
  return {
    ports,
    log,
    save: async (next) => {
      status = next
      onSave?.()
      await Promise.resolve()
    },
    silence: (next) => void (minutes = next),
  }
}
