const keepsBusy = new Set([
  'TCPSocketWrap',
  'TCPConnectWrap',
  'HTTPClientRequest',
  'GetAddrInfoReqWrap',
  'FSReqCallback',
  'FSReqPromise',
])
const realImmediate = setImmediate
const realTimeout = setTimeout

/** How long real input and output may take between two ticks of the virtual clock, in milliseconds. */
const patience = 250

/** Lets real input and output finish: requests in flight answered, files read. A server that hangs ends the wait. */
export const settle = async (): Promise<void> => {
  const limit = process.hrtime.bigint() + BigInt(patience) * 1_000_000n
  for (let calm = 0; calm < 3; ) {
    await new Promise((resolve) => realImmediate(resolve))
    const isBusy = process.getActiveResourcesInfo().some((name) => keepsBusy.has(name))
    calm = isBusy ? 0 : calm + 1
    if (isBusy && process.hrtime.bigint() > limit) return
    if (isBusy) await new Promise((resolve) => realTimeout(resolve, 1))
  }
}
