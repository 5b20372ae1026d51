/** Closes all, also where one fails; then rejects with the first failure. */
export const closeAll = async (closing: Iterable<{ close: () => Promise<void> }>): Promise<void> => {
  const endings = await Promise.allSettled([...closing].map((one) => one.close()))
  const failed = endings.find((ending) => ending.status === 'rejected')
  if (failed) throw failed.reason
}
