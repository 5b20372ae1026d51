/** The screen of a fire, loaded when it is needed. */
export const loadFireScreen = (): Promise<typeof import('./open-fire-screen.tsx')> =>
  import('./open-fire-screen.tsx')

/** A fire line by line, loaded when it is needed. */
export const loadFirePlain = (): Promise<typeof import('./open-fire-plain.ts')> =>
  import('./open-fire-plain.ts')
