import type { AskedQuestion } from '@firedrill/session'

/** A question as plain text, with how to answer it; `name` is what the command line calls it. */
export const formatQuestion = (
  title: string,
  { text, options, howTo, given }: AskedQuestion,
  name: string,
): string => {
  const parts = [
    title,
    text,
    ...(options.length > 0 ? [options.map((option) => `  ${option.key}  ${option.text}`).join('\n')] : []),
    `${howTo}\n  pnpm drill answer ${name} <answer>`,
    ...(given === null ? [] : [`Your answer so far: ${given}`]),
  ]
  return `${parts.join('\n\n')}\n`
}
