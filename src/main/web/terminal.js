// A shell in the page: see templates/terminal/panel.html for the element and terminal/web for the other end.
// Binary frames carry the shell's bytes; text frames carry small notices. Both directions are counted, so that after a
// lost connection each side goes on exactly where it was.
import { FitAddon } from "@xterm/addon-fit";
import { Terminal } from "@xterm/xterm";
import { shellCells } from "./terminal/cells.js";
import { clusters } from "./terminal/clusters.js";
import { copy } from "./copy.js";
import { ExtraKeys } from "./terminal/keys.js";
import { narrow, SEPARATORS } from "./terminal/words.js";

// 1000 and 1001 are how a platform that stops takes its leave; an end on purpose has a code of its own.
const CUT = [1000, 1001, 1005, 1006, 1011, 1012];
const LOST = 4008;
const FROZEN = 4014;
const SHELL_GONE = [4006, 4009, 4012, 4013];
const AGAIN_BY_ITSELF = new Set([...CUT, LOST, FROZEN, ...SHELL_GONE]);
const EXERCISE_ENDED = 4002;
const NOT_ALLOWED = 4003;
const SIGNED_OUT = 4011;
const MAYBE_OUT = new Set([NOT_ALLOWED, SIGNED_OUT]);
const FOR_GOOD = new Set([EXERCISE_ENDED, NOT_ALLOWED, SIGNED_OUT]);
const REFUSED_FOR_GOOD = new Set([401, 403, 404, 409]);
// What a shell that is no more leaves to be read in the one that follows.
const TOLD_IN_THE_NEXT = new Set([4009, 4012, 4013]);
const DELAYS = [1, 2, 4, 8, 15];
const LARGEST_FRAME = 16 * 1024;
const WINDOW = 64 * 1024;
const CONFIRM_EVERY = 8 * 1024;
const FONT_KEY = "kakehashi.terminal.font";
const READER_KEY = "kakehashi.terminal.reader";
const FONT_SIZE = 16;
const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const colours = () => ({
  background: token("glass"),
  foreground: token("term-ink"),
  cursor: token("glass-ink"),
  cursorAccent: token("glass"),
  selectionBackground: token("glass-line"),
  red: token("ansi-red"),
  green: token("ansi-green"),
  yellow: token("ansi-yellow"),
  blue: token("ansi-blue"),
  white: token("ansi-white"),
  brightBlack: token("ansi-grey"),
  brightRed: token("ansi-red"),
  brightGreen: token("ansi-green"),
  brightYellow: token("ansi-yellow"),
  brightBlue: token("ansi-blue"),
});
// A line of the platform's own among what the shell says.
const aside = (text) => `\x1b[2m[${text}]\x1b[0m\r\n`;

class Panel {
  constructor(root) {
    this.root = root;
    this.watch = root.dataset.watch !== undefined;
    this.tile = root.dataset.tile !== undefined; // one of many: small letters until it is enlarged
    this.session = "";
    this.seen = 0; // place in the shell's output up to which it is on the screen
    this.received = 0;
    this.confirmed = 0;
    this.typed = 0; // bytes of input ever given to this shell, sent or waiting
    this.taken = 0; // of these, what the shell has read
    this.sent = 0; // of these, what went into this connection
    this.pending = []; // input that the shell has not read: [{ at, bytes }]
    this.failures = 0;
    this.build();
    this.connect();
  }

  say(key) {
    return this.root.getAttribute(`data-say-${key}`) ?? "";
  }

  part(name) {
    return this.root.querySelector(`[data-terminal-${name}]`);
  }

  button(name) {
    return this.root.querySelector(`[data-terminal-do="${name}"]`);
  }

  build() {
    Terminal.strings.promptLabel = this.say("input");
    Terminal.strings.tooMuchOutput = this.say("too-much");
    this.term = new Terminal({
      fontFamily: token("mono") || "monospace",
      fontSize: Number(localStorage.getItem(FONT_KEY)) || FONT_SIZE,
      theme: colours(),
      minimumContrastRatio: 4.5,
      scrollback: 5000,
      disableStdin: this.watch,
      cursorBlink: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      screenReaderMode: localStorage.getItem(READER_KEY) === "true",
      wordSeparator: SEPARATORS,
      allowProposedApi: true, // for the cells of characters
    });
    this.term.unicode.register(shellCells);
    this.term.unicode.activeVersion = shellCells.version;
    this.fit = new FitAddon();
    this.term.loadAddon(this.fit);
    // Neither the clipboard (52), nor links that hide where they lead (8), nor titles (0 to 2) are the shell's to set.
    for (const code of [0, 1, 2, 8, 52]) {
      this.term.parser.registerOscHandler(code, () => true);
    }
    this.term.open(this.part("screen"));
    this.term.registerCharacterJoiner(clusters);
    this.part("screen").addEventListener("dblclick", (event) => narrow(this.term, event));
    this.term.attachCustomKeyEventHandler((event) => this.onKey(event));
    if (!this.watch) {
      this.keys = new ExtraKeys(this.part("extra"), this.term);
      this.term.onData((text) => this.type(new TextEncoder().encode(this.keys.with(text))));
      this.term.onBinary((text) => this.type(Uint8Array.from(text, (char) => char.charCodeAt(0) & 255)));
      this.term.onResize(() => this.tellSize());
    }
    this.part("bar").hidden = false;
    this.root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-terminal-do]");
      if (button) {
        this[button.dataset.terminalDo]();
      }
    });
    if (!this.watch && !navigator.clipboard?.readText) {
      this.button("paste").hidden = true; // by key it works everywhere
    }
    this.button("reader").setAttribute("aria-pressed", String(this.term.options.screenReaderMode));
    new ResizeObserver(() => this.refit()).observe(this.part("screen"));
    window.addEventListener("online", () => this.waiting && this.connect());
    document.addEventListener("kakehashi:over", () => this.finish(SIGNED_OUT));
    document.addEventListener("htmx:afterSettle", () => this.seeTheEnd());
    document.fonts?.addEventListener("loadingdone", () => this.measure());
    this.refit();
  }

  /** A typeface that came later, as the Japanese one does with the first character of it, has widths of its own. */
  measure() {
    const family = this.term.options.fontFamily;
    this.term.options.fontFamily = "monospace";
    this.term.options.fontFamily = family;
    this.refit();
  }

  refit() {
    if (this.part("screen").clientWidth > 0) {
      if (this.tile) {
        this.term.options.fontSize = this.root.closest(":target") ? 14 : 9;
      }
      this.fit.fit();
    }
  }

  onKey(event) {
    if (event.type === "keyup" && this.leaving) {
      this.leaving = false;
      this.button("copy").focus();
      return false;
    }
    if (event.type !== "keydown" || !event.ctrlKey || !event.shiftKey) {
      return true;
    }
    if (event.key === "Enter") {
      // Only when the key comes up: the terminal must see that, and a button that got the held key would be pressed.
      event.preventDefault();
      this.leaving = true;
      return false;
    }
    if (event.code === "KeyC") {
      event.preventDefault();
      this.copy();
      return false;
    }
    // The browser's own "paste as text" reaches the terminal as a paste, with brackets where the program wants them.
    return event.code !== "KeyV";
  }

  show(shape, text) {
    const state = this.part("state");
    state.className = `state ${shape}`;
    if (state.textContent !== text) {
      state.textContent = text;
    }
  }

  offer(name) {
    for (const each of ["connect", "reopen"]) {
      this.button(each).hidden = each !== name;
    }
  }

  async connect() {
    clearInterval(this.waiting);
    this.waiting = undefined;
    this.offer(undefined);
    this.show("wait", this.say("connecting"));
    let answer;
    try {
      answer = await fetch(this.root.dataset.ticketUrl, {
        method: "POST",
        headers: { Accept: "application/json", "Content-Type": "application/json" },
        body: "{}",
      });
    } catch {
      return this.retry();
    }
    if (answer.status === 429 || answer.status >= 500) {
      return this.retry(Number(answer.headers.get("Retry-After")) || undefined);
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      this.end(problem.detail || this.say("refused"), REFUSED_FOR_GOOD.has(answer.status));
      if ([401, 403].includes(answer.status)) {
        document.dispatchEvent(new Event("kakehashi:refused"));
      }
      return;
    }
    const { url } = await answer.json();
    this.open(url);
  }

  open(path) {
    const address = new URL(path, location.href);
    address.protocol = location.protocol === "https:" ? "wss:" : "ws:";
    const where = { session: this.session, from: this.received, columns: this.term.cols, rows: this.term.rows };
    for (const [name, value] of Object.entries(where)) {
      address.searchParams.set(name, value);
    }
    const socket = new WebSocket(address);
    socket.binaryType = "arraybuffer";
    socket.onmessage = (event) => {
      if (typeof event.data === "string") {
        this.notice(JSON.parse(event.data));
      } else {
        this.print(new Uint8Array(event.data));
      }
    };
    socket.onclose = (event) => this.closed(event.code);
    this.socket = socket;
  }

  notice(notice) {
    if (notice.type === "here") {
      this.here(notice);
    } else if (notice.type === "typed") {
      this.taken = notice.taken;
      this.pending = this.pending.filter(({ at, bytes }) => at + bytes.length > this.taken);
      this.flush();
    } else if (notice.type === "watched") {
      this.part("watched").hidden = notice.by === 0;
    } else if (notice.type === "watching" && !notice.open) {
      this.show("wait", this.say("nothing-open"));
    }
  }

  here({ session, from, typed }) {
    this.failures = 0;
    const same = session === this.session;
    if (!same && this.session && !this.watch) {
      this.told ??= this.say("new-shell");
    }
    if (!same || from !== this.received) {
      this.term.reset();
      if (this.told) {
        this.term.write(aside(this.told));
      }
      if (from > 0) {
        this.term.write(aside(this.say("skipped")));
      }
    }
    this.told = undefined;
    if (!same) {
      // What was typed for a shell that is gone is not given to another; what was typed before the first one is.
      const early = this.session ? [] : this.pending;
      this.pending = [];
      this.typed = typed;
      this.taken = typed;
      early.forEach(({ bytes }) => this.type(bytes));
    }
    this.session = session;
    this.received = from;
    this.confirmed = from;
    this.sent = typed;
    this.live = true;
    this.show("good", this.say(this.watch ? "watching" : "connected"));
    this.tellSize();
    this.flush();
  }

  print(bytes) {
    this.received += bytes.length;
    const place = this.received;
    const socket = this.socket;
    this.term.write(bytes, () => this.confirm(place, socket));
  }

  // Tells how much is on the screen: the shell waits for that, so a flood never piles up in the browser.
  confirm(place, socket) {
    if (this.watch || socket !== this.socket || socket.readyState !== WebSocket.OPEN) {
      return;
    }
    const tell = () => {
      clearTimeout(this.confirming);
      this.confirming = undefined;
      if (socket === this.socket && socket.readyState === WebSocket.OPEN) {
        this.confirmed = this.shown;
        socket.send(JSON.stringify({ type: "seen", to: this.shown }));
      }
    };
    this.shown = place;
    if (place - this.confirmed >= CONFIRM_EVERY) {
      tell();
    } else {
      this.confirming ??= setTimeout(tell, 200);
    }
  }

  type(bytes) {
    if (this.finished || this.typed - this.taken + bytes.length > 4 * 1024 * 1024) {
      return;
    }
    for (let start = 0; start < bytes.length; start += LARGEST_FRAME) {
      const part = bytes.subarray(start, start + LARGEST_FRAME);
      this.pending.push({ at: this.typed, bytes: part });
      this.typed += part.length;
    }
    this.flush();
  }

  // Sends what the shell has not got, as far as it keeps up.
  flush() {
    if (!this.live) {
      return;
    }
    for (const { at, bytes } of this.pending) {
      const end = at + bytes.length;
      if (end > this.sent && end - this.taken <= WINDOW) {
        this.socket.send(bytes.subarray(Math.max(0, this.sent - at)));
        this.sent = end;
      }
    }
  }

  tellSize() {
    if (this.live && !this.watch) {
      clearTimeout(this.sizing);
      this.sizing = setTimeout(() => {
        if (this.live) {
          this.socket.send(JSON.stringify({ type: "resize", columns: this.term.cols, rows: this.term.rows }));
        }
      }, 100);
    }
  }

  closed(code) {
    this.live = false;
    if (this.finished) {
      return;
    }
    this.part("watched").hidden = true;
    if (AGAIN_BY_ITSELF.has(code)) {
      if (TOLD_IN_THE_NEXT.has(code)) {
        this.told = this.say(code);
      }
      this.retry(undefined, this.say(code), SHELL_GONE.includes(code));
    } else {
      this.end(this.say(code) || this.say("refused"), FOR_GOOD.has(code));
      if (MAYBE_OUT.has(code)) {
        document.dispatchEvent(new Event("kakehashi:refused"));
      }
    }
  }

  finish(code) {
    clearInterval(this.waiting);
    this.waiting = undefined;
    this.socket?.close();
    this.live = false;
    this.end(this.say(code), true);
  }

  // The page around says that the exercise is over: what had ended before, or is waited for, does not come again either.
  seeTheEnd() {
    const offered = ["connect", "reopen"].some((name) => !this.button(name).hidden);
    if (offered && document.querySelector("[data-play-over]")) {
      this.finish(EXERCISE_ENDED);
    }
  }

  // Says what is waited for: the same shell, or another in its place.
  retry(seconds, reason, gone) {
    const why = this.told ?? reason;
    let left = seconds ?? DELAYS[Math.min(this.failures++, DELAYS.length - 1)];
    this.offer("connect");
    const next = this.say(gone || this.told ? "another" : "retrying");
    const show = () => this.show("wait", [why, next.replace("[n]", left)].filter(Boolean).join(" "));
    show();
    clearInterval(this.waiting);
    this.waiting = setInterval(() => {
      left -= 1;
      if (left <= 0) {
        this.connect();
      } else {
        show();
      }
    }, 1000);
  }

  end(why, forGood) {
    this.finished = true;
    this.session = "";
    this.pending = [];
    this.show("bad", `${this.say("ended")}: ${why}`);
    this.offer(forGood ? undefined : "reopen");
  }

  reopen() {
    this.finished = false;
    this.received = 0;
    this.connect();
    this.term.focus();
  }

  async copy() {
    const text = this.term.getSelection();
    if (!text) {
      return this.flash("copy", this.say("nothing"));
    }
    this.flash("copy", this.say((await copy(text)) ? "copied" : "copy-by-menu"));
  }

  async paste() {
    try {
      this.term.paste(await navigator.clipboard.readText());
      this.term.focus();
    } catch {
      this.flash("paste", this.say("paste-by-key"));
      this.term.focus();
    }
  }

  flash(name, text) {
    const button = this.button(name);
    button.dataset.label ??= button.textContent;
    button.textContent = text;
    setTimeout(() => (button.textContent = button.dataset.label), 2000);
  }

  smaller() {
    this.resizeFont(-1);
  }

  larger() {
    this.resizeFont(1);
  }

  resizeFont(by) {
    this.term.options.fontSize = Math.min(32, Math.max(9, this.term.options.fontSize + by));
    localStorage.setItem(FONT_KEY, this.term.options.fontSize);
    this.refit();
  }

  reader() {
    const on = !this.term.options.screenReaderMode;
    this.term.options.screenReaderMode = on;
    localStorage.setItem(READER_KEY, on);
    this.button("reader").setAttribute("aria-pressed", String(on));
  }
}

// Cells are measured when a terminal is built, so its face must be there; a terminal without its face is better than none. It
// begins when it is first seen: behind another tab, or on a phone beside other parts, it costs no shell. From then on it goes
// on, seen or not.
const seen = new ResizeObserver((changes) => {
  for (const { target } of changes) {
    begin(target);
  }
});
function begin(root) {
  if (root.getClientRects().length > 0 && !root.panel) {
    seen.unobserve(root);
    root.panel = new Panel(root);
  }
}
document.fonts
  .load(`${FONT_SIZE}px ${token("mono")}`)
  .catch(() => {})
  .then(() => {
    for (const root of document.querySelectorAll("[data-terminal]")) {
      seen.observe(root);
      begin(root);
    }
  });
