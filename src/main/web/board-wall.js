// Nothing stands on the same points of a wall for hours, and what does not fit on one stands by turns.
import { wall } from "./board-live.js";

const STEP = 60_000; // how long the picture stands still

// The picture walks a square of four by four steps of 2 px, and the lines of the shores are a little darker by turns.
let minute = 0;
function walk() {
  minute += 1;
  const row = Math.floor(minute / 4) % 4;
  const column = row % 2 ? 3 - (minute % 4) : minute % 4;
  wall.style.translate = `${2 * column}px ${2 * row}px`;
  wall.dataset.dim = ["eu", "jp"][Math.floor(minute / 10) % 2];
}
if (wall) {
  setInterval(walk, STEP);
}

// A wall whose address asks for several views turns from one to the next: ?projector&rotate=services,attacks&seconds=20.
const VIEWS = ["board", "services", "progress", "firsts", "attacks"];
const asked = new URLSearchParams(location.search);
const [, id, here = "board"] = location.pathname.match(/^\/board\/(\d+)(?:\/(\w+))?/) ?? [];
export const order = wall ? (asked.get("rotate") ?? "").split(",").filter((name) => VIEWS.includes(name)) : [];
export const unknown = (asked.get("rotate") ?? "").split(",").filter((name) => name && !VIEWS.includes(name));
export const known = VIEWS.join(", ");

/** How long each view, or each page of one, stands, in milliseconds. */
export const turn = Math.max(5, Number(asked.get("seconds")) || 20) * 1000;

function address(view) {
  return `/board/${id}${view === "board" ? "" : `/${view}`}?${asked}`;
}

/** Goes on to the next view that there is; whoever cannot be reached leaves what stands. */
export async function goOn() {
  const at = order.indexOf(here);
  for (let i = 1; i <= order.length; i += 1) {
    const next = order[(at + i) % order.length];
    if (next === here && i === order.length) {
      return;
    }
    try {
      const answer = await fetch(address(next), { method: "HEAD", redirect: "manual" });
      if (answer.ok) {
        location.replace(address(next));
        return;
      }
    } catch {
      return; // no network: better an old picture than none
    }
  }
}
