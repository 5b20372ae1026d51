/** What stands behind the `@` of `--join`: this host as this page reached it, a proxy's path included. */
export const findPlace = () => {
  const { protocol, host, href } = new URL('.', location.href)
  const url = href.replace(/\/$/, '')
  return protocol === 'http:' && url === `http://${host}` ? host : url
}
