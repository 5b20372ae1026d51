import { mark } from './mark.ts'

/** The kinds of questions that `author new` begins. */
export const questionKinds = ['choice', 'multi', 'number', 'order', 'text', 'reflect'] as const

/** One of them. */
export type QuestionKind = (typeof questionKinds)[number]

const options = `options:
  a: "${mark} a belief that people hold"
  b: "${mark} another one"
  c: "${mark} a third"
`

const cost = `"${mark} what this belief costs"`

/** What is in the front matter of a question of each kind, and what in its answer.yaml. */
export const questionParts: Readonly<Record<QuestionKind, { head: string; key: string }>> = {
  choice: {
    head: options,
    key: `answer: b
wrong:
  a: ${cost}
  c: ${cost}
`,
  },
  multi: {
    head: options,
    key: `answer: [b, c]
wrong:
  a: "${mark} what it costs to count this one"
  b: "${mark} what is lost without this one"
  c: "${mark} what is lost without this one"
`,
  },
  number: {
    head: 'unit: minutes\n',
    key: `answer: 8 # ${mark} the number; as variant.ts where its values change, see docs/authoring.md
tolerance: 0
wrong:
  - { answer: 4, sentence: "${mark} what was counted, and what that costs" }
  - { answer: 16, sentence: "${mark} what was counted, and what that costs" }
`,
  },
  order: {
    head: options,
    key: `before:
  - [b, a, "${mark} what it costs to have a before b"]
  - [a, c, "${mark} what it costs to have c before a"]
`,
  },
  text: {
    head: '',
    key: `accept: [greeting] # ${mark} every form that is right
wrong:
  - { forms: [farewell], sentence: ${cost} }
`,
  },
  reflect: {
    head: '',
    key: `model: "${mark} what you would defend, shown after the learner wrote"
`,
  },
}
