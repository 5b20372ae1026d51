import { FiredrillError } from '@firedrill/course'
import type { Holding } from './manifest.ts'

const names = {
  full: 'the full repository',
  learners: 'a learner edition',
  offline: 'an offline edition',
} as const

/** Throws a `usage` error where one holding cannot take the place of another. */
export const requireSuccessor = (own: Holding, next: Holding, from: string): void => {
  if (own.kind !== next.kind) {
    throw usage(
      `${from} is ${names[next.kind]}, and this is ${names[own.kind]}.`,
      'Update from the same kind: solutions come with a key, not with an update. Nothing was changed.',
    )
  }
  if (own.course !== next.course) {
    throw usage(
      `${from} is of another course: its packs are ${next.course}, those here ${own.course}.`,
      'Ask for the edition that was made with the same secret; or unpack this one elsewhere. Nothing was changed.',
    )
  }
  if (own.kind === 'offline' && needs(own) !== needs(next)) {
    throw usage(
      `${from} needs other packages than this offline edition brought along.`,
      'Unpack the newer offline edition beside this one, and copy work/ and .firedrill/ over. Nothing was changed.',
    )
  }
}

const needs = ({ files }: Holding): string | undefined => files['pnpm-lock.yaml']

const usage = (message: string, hint: string): FiredrillError => new FiredrillError('usage', message, hint)
