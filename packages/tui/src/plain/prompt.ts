import { keyTableOf, type State } from '../state/state.ts'

/** What a line is asked for with: where the learner is, and what is expected. */
export const promptOf = (state: State): string => {
  switch (keyTableOf(state)) {
    case 'confirm':
      return 'Show the solution? The item is then marked as seen. yes or no> '
    case 'handIn':
      return 'Hand it in? yes or no> '
    case 'idle':
      return 'Do they count? yes or no> '
    case 'attempts':
      return 'number of an attempt, or a command> '
    case 'home':
      return 'number, or a command> '
    case 'day':
      return 'number of a step, or a command> '
    case 'options':
    case 'entry':
    case 'typing':
      return 'your answer, or a command> '
    case 'answered':
      return 'passed> '
    case 'item':
      return state.go.isPassed ? 'passed> ' : 'item> '
    case 'section':
      return 'next> '
    default:
      return '> '
  }
}
