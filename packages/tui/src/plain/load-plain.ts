/** What drives a drill line by line, loaded when it is needed. */
export const loadPlain = (): Promise<typeof import('./open-plain.ts')> => import('./open-plain.ts')
