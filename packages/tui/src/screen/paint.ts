import type { Line, Piece, Role } from '../text/lines.ts'
import { toAscii } from '../text/to-ascii.ts'

/** What a terminal can show. */
export interface Palette {
  hasColour: boolean
  hasLinks: boolean
  isAscii: boolean
}

/** A line as a terminal takes it. Without colours what is bold, dim or underlined stays so: that is no colour. */
export const paint = (line: Line, palette: Palette): string =>
  line.map((piece) => paintPiece(piece, palette)).join('')

const paintPiece = (
  { text: given, role, href }: Piece,
  { hasColour, hasLinks, isAscii }: Palette,
): string => {
  const text = isAscii ? toAscii(given) : given
  const codes = [...looks[role].attributes, ...(hasColour ? looks[role].colours : [])]
  const styled = codes.length === 0 || text === '' ? text : `\u001b[${codes.join(';')}m${text}\u001b[0m`
  return href && hasLinks ? `\u001b]8;;${href}\u001b\\${styled}\u001b]8;;\u001b\\` : styled
}

const bold = 1
const dim = 2
const italic = 3
const underline = 4
const red = 31
const green = 32
const yellow = 33
const blue = 34
const magenta = 35
const cyan = 36

/** How each meaning looks, here alone; meaning never rests on colour. */
const looks: Record<Role, { attributes: number[]; colours: number[] }> = {
  plain: { attributes: [], colours: [] },
  title: { attributes: [bold], colours: [] },
  heading: { attributes: [bold, underline], colours: [] },
  dim: { attributes: [dim], colours: [] },
  pass: { attributes: [bold], colours: [green] },
  fail: { attributes: [bold], colours: [red] },
  warn: { attributes: [], colours: [yellow] },
  key: { attributes: [], colours: [cyan] },
  strong: { attributes: [bold], colours: [] },
  emphasis: { attributes: [italic], colours: [] },
  code: { attributes: [], colours: [cyan] },
  link: { attributes: [underline], colours: [] },
  keyword: { attributes: [], colours: [magenta] },
  string: { attributes: [], colours: [green] },
  number: { attributes: [], colours: [yellow] },
  name: { attributes: [], colours: [blue] },
  comment: { attributes: [dim], colours: [] },
  added: { attributes: [], colours: [green] },
  removed: { attributes: [], colours: [red] },
}
