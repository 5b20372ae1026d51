/** Takes a command's exit code on its way to the shell. */
export type Finish = (code: Promise<number>) => Promise<void>
