// What the board and its tabs have in common: the server sends all parts of the page as HTML, then what changes in their
// lines; this puts in the parts that changed, and says when the connection is lost.
export const board = document.getElementById("board");
export const wall = document.getElementById("wall");
const notice = document.getElementById("board-connection");
const SILENCE = 40_000; // the server speaks at least every 15 s
const PATIENCE = 3_000; // a reconnect that is quicker is not worth telling

// What a page does besides: after a part was replaced, and after all of them were.
let replaced = () => {};
let settled = () => {};

// ---- parts ----

const shown = new Map();
for (const part of document.querySelectorAll("[data-part]")) {
  shown.set(part.id, null);
}

// The lines of all parts as the server sent them last, from which a patch takes what has not changed.
let lines = [];

function patched(steps) {
  return steps.flatMap((step) => (typeof step === "string" ? step.split("\n") : lines.slice(step[0], step[0] + step[1])));
}

function put(html) {
  const fresh = document.createElement("template");
  fresh.innerHTML = html;
  for (const part of fresh.content.querySelectorAll("[data-part]")) {
    const old = document.getElementById(part.id);
    const source = part.outerHTML;
    if (old && shown.get(part.id) !== source) {
      shown.set(part.id, source);
      swap(old, part);
    }
  }
  markOwnTeam();
  settled();
}

// Replaces a part and keeps what the reader did in it: focus, scrolling, opened details.
function swap(old, part) {
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...old.querySelectorAll("details[open]")].map((details) => details.id);
  const left = old.scrollLeft;
  const stood = new Set(standing(old).map((stone) => stone.getAttribute("d")));
  if (old.getAttribute("role") === "status") {
    if (old.textContent !== part.textContent) {
      old.textContent = part.textContent;
    }
  } else {
    old.replaceWith(part);
  }
  part.scrollLeft = left;
  for (const id of open) {
    document.getElementById(id)?.setAttribute("open", "");
  }
  if (focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
  replaced(part);
  for (const stone of standing(part)) {
    stone.classList.toggle("fresh", !stood.has(stone.getAttribute("d"))); // it is laid before the reader's eyes
  }
}

// The stones that stand in the bridge.
function standing(part) {
  return [...part.querySelectorAll(".bridge .st[class*=laid], .bridge .key.laid")];
}

function markOwnTeam() {
  for (const row of board.querySelectorAll("[data-team]")) {
    row.classList.toggle("own", row.dataset.team === board.dataset.ownTeam);
  }
}

// ---- connection ----

let source;
let failures = 0;
let heard = performance.now();
let telling;

export function tell(text) {
  notice.hidden = !text;
  notice.textContent = text;
}

function alive() {
  heard = performance.now();
  failures = 0;
  clearTimeout(telling);
  telling = undefined;
  board.classList.remove("lost");
  tell(board.dataset.live);
}

function lost() {
  telling ??= setTimeout(() => {
    board.classList.add("lost");
    const time = document.getElementById("board-as-of").textContent;
    tell(board.dataset.reconnecting.replace("TIME", time));
  }, PATIENCE);
}

function connect() {
  source?.close();
  source = new EventSource(board.dataset.stream);
  const mine = source;
  mine.addEventListener("status", (event) => {
    alive();
    put(event.data);
  });
  mine.addEventListener("board", (event) => {
    alive();
    lines = event.data.split("\n");
    put(event.data);
  });
  mine.addEventListener("patch", (event) => {
    alive();
    lines = patched(JSON.parse(event.data));
    put(lines.join("\n"));
  });
  mine.addEventListener("renew", connect);
  mine.addEventListener("retired", () => {
    mine.close();
    heard = Infinity;
    tell(board.dataset.retired);
  });
  mine.addEventListener("error", () => {
    if (mine === source) {
      mine.close();
      again();
    }
  });
}

// Connects again, ever more slowly and never all at the same moment; asks first whether the board is still ours to see.
function again() {
  lost();
  failures += 1;
  const delay = Math.min(10_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
  heard = performance.now() + delay;
  setTimeout(async () => {
    if (await refused()) {
      clearTimeout(telling);
      heard = Infinity;
      board.classList.add("lost");
      tell(board.dataset.refused);
      document.dispatchEvent(new Event("kakehashi:refused"));
    } else {
      connect();
    }
  }, delay);
}

async function refused() {
  try {
    const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" });
    return answer.type === "opaqueredirect" || [401, 403, 404].includes(answer.status);
  } catch {
    return false; // no network: that is not a refusal
  }
}

setInterval(() => {
  if (source && performance.now() - heard > SILENCE) {
    source.close();
    again();
  }
}, 5_000);

document.addEventListener("kakehashi:over", () => {
  heard = Infinity;
  source?.close();
});

/** Begins; without a stream the page is of a moment that does not change. */
export function start(onPart, onAll) {
  replaced = onPart;
  settled = onAll;
  markOwnTeam();
  if (board.dataset.stream) {
    connect();
  }
}
