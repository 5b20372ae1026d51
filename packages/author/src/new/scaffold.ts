import { mark } from './mark.ts'
import { type QuestionKind, questionKinds, questionParts } from './question-parts.ts'

/** What `author new` can begin. */
export const newKinds = ['drill', 'debug', 'exercise', ...questionKinds] as const

/** What `author new` can begin. */
export type NewKind = (typeof newKinds)[number]

/** An item that can be judged and says nothing yet. */
export interface Scaffold {
  /** The entry of day.yaml. */
  entry: string
  /** Texts by path below the day's folder in `exercises/`. */
  exercises: Record<string, string>
  /** Texts by path below the item's folder in `solutions/`. */
  solution: Record<string, string>
}

/** The files of a new item: a whole one that is judged right, in which every word of its own is still to be written. */
export const scaffold = (kind: NewKind, slug: string): Scaffold => {
  if (kind === 'exercise') return exercise(slug)
  return kind === 'drill' || kind === 'debug' ? drill(kind, slug) : question(kind, slug)
}

/** A question's text, its key, and a debrief without a starter. */
const question = (kind: QuestionKind, slug: string): Scaffold => {
  const { head, key } = questionParts[kind]
  return {
    entry: `  - slug: ${slug}
    kind: ${kind}
    title: "${mark} at most 60 characters"
    par: ${kind === 'reflect' ? '5m' : '90s'}
${kind === 'reflect' ? '' : '    points: 5\n'}    teaches: "${slug}: ${mark} the one idea, in a line that no other item says"
`,
    exercises: {
      [`${slug}.md`]: `---\n${head}---\n${mark} the situation, what is asked, and what to assume.\n`,
    },
    solution: { 'answer.yaml': key, 'debrief.md': debrief(null) },
  }
}

const title = 'gives the greeting'
const sentence = (given: string): string =>
  `You gave "${given}" (required: "hello, web-1"). ${mark} what that costs in production.`

const drill = (kind: 'drill' | 'debug', slug: string): Scaffold => ({
  entry: `  - slug: ${slug}
    kind: ${kind === 'debug' ? 'debug' : 'code'}
    title: "${mark} at most 60 characters"
    par: 3m
    points: 10
    teaches: "${slug}: ${mark} the one idea, in a line that no other item says"
`,
  exercises: {
    [`${slug}.ts`]: `/*
 * ${mark} the situation, as on-call meets it.
 *
 * greet(host): ${mark} the contract, and what bad input gets.
 *
 * Done when:
 * - ${title}
 */
export function greet(host: string): string {
  return ''
}
`,
  },
  solution: {
    'solution.ts': `// ${mark} the shortest answer you would defend in a review.\n${answer('`hello, ${host}`')}`,
    'hidden.test.ts': hiddenTest('./solution.ts'),
    'also/another-style.ts': `// ${mark} a correct answer in another style.\n${answer("['hello', host].join(', ')")}`,
    ...mistakes,
    'debrief.md': debrief(sentence('')),
  },
})

const exercise = (slug: string): Scaffold => ({
  entry: `  - slug: ${slug}
    kind: exercise
    size: S
    title: "${mark} at most 60 characters"
    par: 15m
    points: 10
    teaches: "${slug}: ${mark} the one idea, in a line that no other item says"
    files: [greet.ts]
`,
  exercises: {
    [`${slug}/README.md`]: `# ${mark} the title

## Situation

${mark} as on-call meets it.

## Task

\`greet(host)\` in \`greet.ts\`: ${mark} the contract, and what bad input gets.

## Done when

- ${title}
`,
    [`${slug}/greet.ts`]: `export function greet(host: string): string {\n  return ''\n}\n`,
  },
  solution: {
    'greet.ts': `// ${mark} the shortest answer you would defend in a review.\n${answer('`hello, ${host}`')}`,
    'hidden.test.ts': hiddenTest('./greet.ts'),
    'also/another-style.ts': `// ${mark} a correct answer in another style.\n${answer("['hello', host].join(', ')")}`,
    ...mistakes,
    'wrong/third-mistake.ts': mistake('bye, web-1', '`bye, ${host}`'),
    'debrief.md': debrief(sentence('')),
  },
})

const answer = (expression: string): string =>
  `export function greet(host: string): string {\n  return ${expression}\n}\n`

const mistake = (given: string, expression: string): string =>
  `// fails: ${title} | ${sentence(given)}\n// ${mark} a mistake that a good engineer makes.\n${answer(expression)}`

const mistakes = {
  'wrong/first-mistake.ts': mistake('hello', "host && 'hello'"),
  'wrong/second-mistake.ts': mistake('web-1', 'host'),
}

const hiddenTest = (module: string): string => `import { candidate, check } from '@firedrill/judge/testing'
import { expect } from 'vitest'

const { greet } = candidate<typeof import('${module}')>()

// ${mark} a check for each line of "Done when"; docs/test-api.md says what they may use.
check('${title}', async () => {
  const given = await greet('web-1')
  expect(
    given,
    \`You gave "\${given}" (required: "hello, web-1"). ${mark} what that costs in production.\`,
  ).toBe('hello, web-1')
})
`

const debrief = (starter: string | null): string => `---
${starter === null ? '' : `starter: '${title} | ${starter}'\n`}hints:
  - "${mark} a question about the evidence"
  - "${mark} the concept"
  - "${mark} the next step, never the line"
---
${mark} why, what it costs, and when it is wrong.

Source: ${mark} one title.
`
