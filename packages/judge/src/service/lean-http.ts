/**
 * `node:http` offers WebSocket and two events by getters. The first ESM import of the module calls them, and that
 * loads all of Node's own fetch: 20 ms in every process and thread. Nothing here takes them from there.
 */
export const makeHttpLean = (): void => {
  const http = process.getBuiltinModule('node:http')
  for (const name of ['WebSocket', 'CloseEvent', 'MessageEvent']) {
    const getter = Object.getOwnPropertyDescriptor(http, name)
    if (getter?.get && getter.configurable) Object.defineProperty(http, name, { ...getter, get: undefined })
  }
}
