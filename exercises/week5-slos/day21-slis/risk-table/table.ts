export function riskTable(targets: number[], windows: string[]): string[][] {
  return []
}
