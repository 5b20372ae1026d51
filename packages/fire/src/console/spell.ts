import type { Command } from './command.ts'

/** A command as it is typed, always in the same way. */
export const spell = (command: Command): string => {
  switch (command.kind) {
    case 'graph':
      return `graph ${command.metric}`
    case 'logs':
      return ['logs', ...command.words].join(' ')
    case 'rollback':
      return `rollback ${command.deploy}`
    case 'restart':
    case 'drain':
    case 'undrain':
      return `${command.kind} ${command.host}`
    case 'scale':
      return `scale ${command.hosts}`
    case 'set-retries':
      return `set retries ${command.retries}`
    case 'set-retry-budget':
      return `set retry-budget ${command.percent === null ? 'off' : `${command.percent}%`}`
    case 'set-timeout':
      return `set timeout ${command.of} ${command.ms ?? 'off'}`
    case 'set-balancer':
      return `set balancer ${command.balancer}`
    case 'feature':
      return `feature estimates ${command.isOn ? 'on' : 'off'}`
    case 'rotate':
      return 'rotate token'
    case 'unlock':
      return 'unlock payments'
    case 'wait':
      return `wait ${command.seconds}s`
    default:
      return command.kind
  }
}
