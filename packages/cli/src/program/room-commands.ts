import type { Command } from 'commander'
import type { JoinRoomOptions } from '../screens/join-room.ts'
import type { Workspace } from '../workspace.ts'
import type { Finish } from './finish.ts'

/** `room`: a workshop as a learner has it; its code is loaded when it runs. */
export const addRoomCommands = (program: Command, workspace: Workspace, finish: Finish): void => {
  const room = program
    .command('room')
    .description('the workshop you are in: what it is told, and what is not told yet')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const { showRoom } = await import('../commands/room.ts')
      await finish(showRoom(workspace, options))
    })
  room
    .command('join')
    .description('join one, without a screen')
    .argument('<address>', 'CODE@host, as its instructor shows it')
    .option('--name <name>', 'your name there')
    .option('--share-source', 'let it have your files, too')
    .option('--yes', 'you know what is shared, and say yes')
    .action(async (address: string, _own: object, command: Command) => {
      const { join } = await import('../commands/room.ts')
      // `drill --join` has the same options, and commander gives them to whoever is asked first.
      const options = command.optsWithGlobals<Omit<JoinRoomOptions, 'address'>>()
      await finish(join(workspace, { ...options, address }))
    })
  room
    .command('hand')
    .description('raise your hand')
    .option('--down', 'take it down')
    .action(async (options: { down?: boolean }) => {
      const { hand } = await import('../commands/room.ts')
      await finish(hand(workspace, options))
    })
  room
    .command('leave')
    .description('leave it: nothing more is told')
    .action(async () => {
      const { leave } = await import('../commands/room.ts')
      await finish(leave(workspace))
    })
}
