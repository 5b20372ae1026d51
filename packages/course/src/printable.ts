/** Escape sequences, and every control character but the line end. */
// oxlint-disable-next-line no-control-regex -- these are the characters that must not get through
const unprintable = /\u001b\[[0-9;?]*[ -/]*[@-~]|[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g

/** What a stranger's program printed, harmless on a terminal: it cannot move the cursor, colour or ring. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/\t/g, '  ').replace(unprintable, '')
