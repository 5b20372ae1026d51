import { spawnSync } from 'node:child_process'

/** Runs one of the machine's own commands; whether it is there and succeeds. */
export const run = (command: string, ...argv: string[]): boolean => spawnSync(command, argv).status === 0
