import { act } from '../console/act.ts'
import { minutesOf } from '../console/clock.ts'
import { type Command, costs, isLook } from '../console/command.ts'
import { reportPlans } from '../console/report.ts'
import { spell } from '../console/spell.ts'
import type { Told } from '../console/told.ts'
import { look } from '../console/look.ts'
import { parseCommand } from '../console/parse.ts'
import { type Deed, type Fire, giveUp, pass } from './fire.ts'

/** A fire after a line, and what is told. */
export interface Obeyed {
  fire: Fire
  told: Told[]
}

/** Obeys a line of the console: its time goes by, then what it asks for is done or shown. Takes any text. */
export const obeyLine = (fire: Fire, line: string): Obeyed => {
  const parsed = parseCommand(line)
  if (parsed.ok) return obey(fire, parsed.command)
  return { fire, told: parsed.why === '' ? [] : [say(parsed.why, 'refused')] }
}

/** Obeys a command. Nothing can be done once the fire is over. */
export const obey = (before: Fire, command: Command): Obeyed => {
  if (before.end) return { fire: before, told: [say('It is over.', 'refused')] }
  const fire = pass(before, command.kind === 'wait' ? command.seconds : costs[command.kind])
  const { fire: after, told } = carryOut(fire, command)
  return { fire: after, told: [...reportPlans(before, fire), ...told] }
}

/** What a command does once its time is over. */
const carryOut = (fire: Fire, command: Command): Obeyed => {
  if (command.kind === 'quit') return { fire: giveUp(fire), told: [] }
  if (command.kind === 'help') return { fire, told: [{ kind: 'help', of: command.of }] }
  if (fire.end) return { fire, told: [] }
  if (command.kind === 'wait') {
    return {
      fire: note(fire, 'wait', command),
      told: [say(`${minutesOf(command.seconds)} went by.`, 'plain')],
    }
  }
  if (isLook(command)) {
    const seen = command.kind === 'dash' ? fire : note(fire, 'look', command)
    return { fire: seen, told: look(seen, command) }
  }
  const acted = act(fire.world, command, fire.drill)
  if (!acted.isDone) return { fire, told: [say(acted.said, 'refused')] }
  return { fire: note({ ...fire, world: acted.world }, 'act', command), told: [say(acted.said, 'plain')] }
}

const say = (text: string, tone: 'plain' | 'refused'): Told => ({ kind: 'say', text, tone })

const note = (fire: Fire, kind: Deed['kind'], command: Command): Fire => ({
  ...fire,
  deeds: [...fire.deeds, { at: fire.world.at, kind, command: spell(command) }],
})
