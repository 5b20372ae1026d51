/** Prints one JSON document of version 1 on stdout; docs/json.md documents each. */
export const printJson = (document: object): void =>
  void process.stdout.write(`${JSON.stringify({ version: 1, ...document })}\n`)
