import { compared, debrief, handIn, listed, solution } from './sample-answers.ts'
import { sampleCheck, sampleHome, sampleItem, sampleVerdict, stateAfter } from './sample-day.ts'
import type { Action } from './reduce/action.ts'
import type { State } from './state/state.ts'
import type { StatsView, SummaryView } from './state/views.ts'

const item = sampleItem('one', {
  title: 'Whose status is it?',
  task: 'A status page says 200.\nIts customers say otherwise, and you are asked which of the two is right\ntonight.\n\ngetStatus(url): GET <url> once.\n\nDone when:\n- gives the status\n- gives none without an answer',
  bestSeconds: 61,
  isTried: true,
  hints: { shown: ['Who sent the answer?'], total: 3 },
})

const failing: Action[] = [
  { type: 'judging', isSave: true },
  {
    type: 'verdict',
    seconds: 65,
    isBest: false,
    verdict: sampleVerdict('fail', {
      checks: [
        sampleCheck({ status: 'pass' }),
        sampleCheck({
          title: 'gives none without an answer',
          message: 'Nobody answered, and the result was 200 (required: null). An outage looks like health.',
          misconception: 'A default turned "I do not know" into an answer.',
        }),
        sampleCheck({ title: 'asks once', status: 'not-reached' }),
      ],
      output: 'asking http://127.0.0.1:4711\n',
      leaks: ['1 listening socket'],
      types: {
        ok: false,
        messages: ["work/day1/one.ts:3:7 Type 'string' is not assignable to type 'number'."],
      },
    }),
  },
]

const passing: Action[] = [
  { type: 'judging', isSave: true },
  {
    type: 'verdict',
    seconds: 48,
    isBest: true,
    remark: 'With 1 hint.',
    verdict: sampleVerdict('pass', { checks: [sampleCheck({ status: 'pass' })] }),
  },
  { type: 'debrief', text: debrief },
]

const question: Action = {
  type: 'asked',
  question: {
    kind: 'multi',
    text: 'A checker says `await fetch(url)`, and nothing else. In which of these cases does that line throw?',
    options: [
      { key: 'a', text: 'the service answers 404' },
      { key: 'b', text: 'nobody listens on the port, and the host is there all the same' },
    ],
    unit: null,
    given: null,
  },
}

const summary: SummaryView = {
  title: 'What you did',
  rows: [
    {
      title: 'Whose status is it?',
      result: 'passed',
      seconds: 48,
      parSeconds: 180,
      bestSeconds: 48,
      isBest: true,
      hints: 1,
      back: 'tomorrow',
    },
    {
      title: 'What does this line throw for, and what does it let through?',
      result: 'guessed',
      seconds: 130,
      parSeconds: 90,
      bestSeconds: 70,
      isBest: false,
      hints: 0,
      back: 'today',
    },
    {
      title: 'Fetch failed',
      result: 'seen',
      seconds: null,
      parSeconds: 180,
      bestSeconds: null,
      isBest: false,
      hints: 3,
      back: 'in 3 days',
    },
  ],
  notes: ['2 of 3 passed, 3 min on the clock. Their par is 5 min.'],
}

const stats: StatsView = {
  figures: [
    { name: 'days with a go', value: '2' },
    { name: 'at the first try', value: '4 of 9' },
  ],
  activity: [
    { day: '2026-11-24', count: 9 },
    { day: '2026-11-25', count: 3 },
  ],
  topics: [{ name: 'week1 HTTP', passed: '9/15', seconds: 3_725, firstTry: '44 %', againstPar: '80 %' }],
}

const lesson = `A **probe** is code too, and it breaks with the next *release* of what it probes; see
[the standard](https://www.rfc-editor.org/rfc/rfc9110) and \`isUp()\`.

## What to look at

- the method, the path and its query, as they were sent and not as they were meant
- the status
  1. its first digit
  2. who sent it

> Whoever asks until the answer pleases learns nothing.

| status | means | again? |
|---|---|---:|
| 2xx | it worked | no |
| 503 | the service is unavailable, and later it may not be | 3 times |

\`\`\`ts
// one question
const { statusCode, body } = await request(\`\${base}/healthz\`, { signal: AbortSignal.timeout(500) })
await body.dump()
\`\`\`

\`\`\`promql
sum by (job) (rate(http_requests_total{code=~"5.."}[5m])) > 0.01
\`\`\`

\`\`\`yaml
- alert: Down # for a while
  for: 5m
\`\`\`
`

const plan = {
  title: 'One week',
  days: [
    {
      id: 'day1',
      name: 'Mon',
      title: 'HTTP requests',
      passed: 3,
      total: 15,
      note: 'Mon = day1 HTTP requests',
    },
    { id: 'day8', name: 'Wed', title: null, passed: 0, total: 0, note: 'Wed = day8' },
  ],
}
const home = sampleHome({
  due: { count: 12, inTime: 5, seconds: 540, reverify: { day1: 2 } },
  tour: { id: 'tour', name: 'tour', title: 'Three small failures', passed: 1, total: 3 },
})
const press = (command: 'help' | 'reveal' | 'back' | 'output' | 'next' | 'down' | 'up' | 'mark'): Action => ({
  type: 'command',
  command,
})
const asked = sampleItem('one', { isQuestion: true, title: 'What does this line throw for?' })

/** Every screen as it looks when something is on it. For tests. */
export const sampleScreens = (): Record<string, State> => ({
  home: stateAfter([press('down'), press('down'), press('down')], { screen: 'home', home }),
  'home-plan': stateAfter([press('down')], { screen: 'home', home: sampleHome({ plan }) }),
  day: stateAfter([press('back')], { item: { ...item, state: 'seen' } }),
  'day-stale': stateAfter([press('back')], { item: { ...item, state: 'passed', reverify: true } }),
  review: reviewOf(stateAfter([], { item })),
  section: lessonOf(stateAfter([], { index: 0 })),
  item: stateAfter([], { item }),
  judging: stateAfter(
    [
      { type: 'judging', isSave: true },
      { type: 'check', check: sampleCheck({ status: 'pass' }) },
    ],
    { item },
  ),
  failed: stateAfter(failing, { item }),
  passed: stateAfter(passing, { item }),
  answered: stateAfter([question, ...passing], { item: asked }),
  attempts: stateAfter([listed, press('mark'), press('up')], { item }),
  comparison: stateAfter([listed, compared], { item }),
  stale: stateAfter(failing.slice(1), { item: { ...item, state: 'passed', reverify: true } }),
  question: stateAfter([question, press('down')], { item: asked }),
  broken: stateAfter(
    [{ type: 'broken', message: 'work/day1/one.ts is missing.', hint: 'x brings the starter.' }],
    { item },
  ),
  confirm: stateAfter([...failing, press('reveal')], { item }),
  'hand-in': stateAfter([press('back'), handIn], { item }),
  idle: stateAfter([...failing, { type: 'idle', minutes: 12 }], { item }),
  output: stateAfter([...failing, press('output')], { item }),
  solution: stateAfter(
    [...failing, { type: 'solution', title: `${item.title}: the solution`, solution, isSeen: true }],
    { item },
  ),
  test: stateAfter(
    [
      {
        type: 'code',
        title: `${item.title}: the hidden test`,
        text: "check('gives the status', async () => {\n  expect(await getStatus(url)).toBe(503)\n})",
      },
    ],
    { item },
  ),
  help: stateAfter([press('help')], { item }),
  summary: stateAfter([{ type: 'summary', view: summary }]),
  stats: stateAfter([{ type: 'stats', view: stats }]),
})

const lessonOf = (state: State): State => {
  const steps = (state.day?.steps ?? []).map((step, index) =>
    index === 0 ? { kind: 'section' as const, title: 'One question, one answer', text: lesson } : step,
  )
  return { ...state, day: state.day && { ...state.day, steps } }
}

const reviewOf = (state: State): State => ({
  ...state,
  screen: 'day',
  day: state.day && {
    ...state.day,
    title: 'Review',
    place: 'review',
    note: 'About 9 of 10 minutes; 7 more are due, another day.',
    steps: state.day.steps.filter(({ kind }) => kind === 'item'),
  },
  index: 0,
})
