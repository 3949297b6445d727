// How many cells a character takes: as the shell counts, else every line that it edits drifts.
import { NONE, TWO } from "./widths.js";

const ranges = (text) => text.split(" ").map((range) => range.split("-").map((code) => Number.parseInt(code, 16)));
const NOTHING = ranges(NONE);
const WIDE = ranges(TWO);

function holds(list, code) {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last = first] = list[middle];
    if (code < first) {
      high = middle - 1;
    } else if (code > last) {
      low = middle + 1;
    } else {
      return true;
    }
  }
  return false;
}

// What the terminal keeps of a character: whether it joins the one before, and the cells of both.
const kept = (cells, joins) => (cells << 1) | (joins ? 1 : 0);
const cellsOf = (before) => (before >> 1) & 3;

export const shellCells = {
  version: "shell",

  wcwidth(code) {
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) {
      return 0;
    }
    if (code < 0x300) {
      return 1;
    }
    return holds(WIDE, code) ? 2 : holds(NOTHING, code) ? 0 : 1;
  },

  charProperties(code, before) {
    const cells = this.wcwidth(code);
    const joins = cells === 0 && cellsOf(before) > 0;
    return kept(joins ? cellsOf(before) : cells, joins);
  },
};
