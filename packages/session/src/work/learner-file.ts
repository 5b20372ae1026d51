import { randomBytes } from 'node:crypto'

/** `work/learner.yaml` as it begins: who hands this folder in, by an opaque id until they say more. */
export const newLearnerFile =
  (): string => `# Who hands this folder in. The id is random; a name is up to you and your instructor.
id: ${randomBytes(8).toString('hex')}
name: ""
`
