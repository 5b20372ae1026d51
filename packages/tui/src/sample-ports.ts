import type { Verdict } from '@firedrill/course'
import type { DrillPorts, JudgedBy } from './engine/ports.ts'
import { sampleDay, sampleHome, sampleItem, sampleVerdict } from './sample-day.ts'

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
    due: async () => ({ count: 0, inTime: 0, seconds: 0 }),
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
    judge: async (id) => verdictOf(id),
    hint: () => {
      shown = true
      return note('hint', { shown: ['Look at the status.'], total: 3 })
    },
    hiddenTest: () => 'check()',
    debrief: () => 'Because it **is** so.',
    reset: (id) => note(`reset ${id}`, undefined),
    startFromOwn: (id) => note(`own ${id}`, undefined),
    undo: (id) => note(`undo ${id}`, undefined),
    again: (id) => note(`again ${id}`, undefined),
    edit: () => ({ kind: 'window', name: 'an editor', run: async () => note('edit', undefined) }),
    setClock: (isOn) => note(`clock ${isOn}`, undefined),
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
