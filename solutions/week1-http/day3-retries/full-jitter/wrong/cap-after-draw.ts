// fails: caps before it draws | The cap came after the draw: whoever drew more than the cap waits for exactly the cap.
export const delayMs = (
  attempt: number,
  { baseMs, capMs, random }: { baseMs: number; capMs: number; random: () => number },
) => Math.min(capMs, random() * baseMs * 2 ** (attempt - 1))
