/** What a wrong answer, or an untouched starter, must fail with. */
export interface ExpectedFailure {
  check: string
  sentence: string
}

/** Reads `// fails: <check title> | <sentence shown>`, or the same without the marker. */
export const parseExpectedFailure = (line: string): ExpectedFailure | null => {
  const match = /^([^|]*[^|\s])\s+\|\s+(\S.*?)\s*$/.exec(line.replace(/^\/\/\s*fails:\s*/, ''))
  return match?.[1] && match[2] ? { check: match[1].trim(), sentence: match[2] } : null
}
