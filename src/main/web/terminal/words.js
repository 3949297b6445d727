// What a double click selects: a path, an address, an option or a flag as a whole, also between Japanese words.
export const SEPARATORS = " \t\u00a0\u3000()[]'\"`<>,;|、。，．・…「」『』（）【】〔〕［］〈〉《》“”‘’：；！？";

const FLAG = /[A-Za-z][A-Za-z0-9_-]*\{[^\s{}]+\}/g;

// Narrows what the terminal selected: by a wide separator that it takes along, and to the flag that was clicked, if other
// letters stand at its side (flag=KKH{...}, フラグはKKH{...}です).
export function narrow(term, event) {
  const at = term.getSelectionPosition();
  if (!at) {
    return;
  }
  // Cells are counted through all lines: a line that wraps goes on.
  const whole = cellsOf(term, at.start.y * term.cols + at.start.x, at.end.y * term.cols + at.end.x);
  const from = whole.findIndex(({ text }) => text && !SEPARATORS.includes(text));
  if (from > 0) {
    select(term, whole.slice(from));
  }
  const clicked = cellAt(term, event);
  for (const { 0: flag, index } of whole.map(({ text }) => text).join("").matchAll(FLAG)) {
    const cells = whole.filter(({ text, place }) => text && place >= index && place < index + flag.length);
    if (cells[0].cell <= clicked && clicked <= cells.at(-1).cell) {
      select(term, cells);
    }
  }
}

function select(term, cells) {
  const first = cells[0].cell;
  term.select(first % term.cols, Math.floor(first / term.cols), cells.at(-1).cell - first + 1);
}

function cellsOf(term, start, end) {
  const cells = [];
  let place = 0;
  for (let cell = start; cell < end; cell++) {
    const text = term.buffer.active.getLine(Math.floor(cell / term.cols))?.getCell(cell % term.cols)?.getChars() ?? "";
    cells.push({ cell, text, place });
    place += text.length;
  }
  return cells;
}

function cellAt(term, event) {
  const box = term.element.querySelector(".xterm-screen").getBoundingClientRect();
  const column = Math.floor(((event.clientX - box.left) * term.cols) / box.width);
  const row = Math.floor(((event.clientY - box.top) * term.rows) / box.height);
  return (term.buffer.active.viewportY + row) * term.cols + column;
}
