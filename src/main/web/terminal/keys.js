// The row of keys that a phone's keyboard does not have. Ctrl sticks for one key, whichever keyboard that one comes from.
const ARROWS = { ArrowUp: "A", ArrowDown: "B", ArrowRight: "C", ArrowLeft: "D" };
const PLAIN = { Escape: "\x1b", Tab: "\t" };
// What Ctrl makes of the characters from @ to _ and of small letters.
const CONTROLLED = /^[@-_a-z]$/;

export class ExtraKeys {
  constructor(row, term) {
    this.term = term;
    this.control = row?.querySelector("[data-terminal-key=Control]");
    // The keyboard of the phone stays: the terminal keeps the focus.
    row?.addEventListener("mousedown", (event) => event.preventDefault());
    row?.addEventListener("click", (event) => {
      const key = event.target.closest("[data-terminal-key]")?.dataset.terminalKey;
      if (key === "Control") {
        this.stick(this.control.getAttribute("aria-pressed") !== "true");
      } else if (key) {
        term.input(this.sequence(key), true);
      }
    });
  }

  sequence(key) {
    if (ARROWS[key]) {
      return (this.term.modes.applicationCursorKeysMode ? "\x1bO" : "\x1b[") + ARROWS[key];
    }
    return PLAIN[key] ?? key;
  }

  stick(on) {
    this.control.setAttribute("aria-pressed", String(on));
  }

  /** What was typed, with Ctrl if that was pressed before. */
  with(text) {
    if (this.control?.getAttribute("aria-pressed") !== "true") {
      return text;
    }
    this.stick(false);
    return CONTROLLED.test(text) ? String.fromCharCode(text.toUpperCase().charCodeAt(0) & 31) : text;
  }
}
