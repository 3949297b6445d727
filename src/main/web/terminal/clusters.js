// Where a browser draws several characters as one, such as a flag of two letters, a family, or ﾊ with its mark, and the shell
// counts each: they are drawn together in the cells of all, so that what follows stays in its column.
import { shellCells } from "./cells.js";

const graphemes = typeof Intl.Segmenter === "function" ? new Intl.Segmenter() : undefined;
const takesCells = (character) => shellCells.wcwidth(character.codePointAt(0)) > 0;

export function clusters(text) {
  if (!graphemes || !/[\u0300-\u{10ffff}]/u.test(text)) {
    return [];
  }
  return [...graphemes.segment(text)]
    .filter(({ segment }) => [...segment].slice(1).some(takesCells))
    .map(({ index, segment }) => [index, index + segment.length]);
}
