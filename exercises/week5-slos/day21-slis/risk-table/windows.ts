export function windowMs(name: string): number {
  return 0
}
