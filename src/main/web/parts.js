// What parts do beyond links and forms, on the pages that have them: tabs, arrows through lists, cards that are written and moved. Without
// this script each of them still works: tabs lead to their panels, lists by the tabulator, cards by their forms.
import { tabs } from "./play/tabs.js";

// <nav data-tabs><a class="tab" href="#panel">…: one panel at a time, the one of the address first.
for (const list of document.querySelectorAll("[data-tabs]")) {
  const all = tabs(list, (shown) => all.panels().forEach((panel) => (panel.hidden = panel !== shown)));
  const wanted = document.getElementById(location.hash.slice(1));
  all.show((all.panels().find((panel) => panel === wanted || panel.contains(wanted)) ?? all.panels()[0]).id);
}

// <ul data-arrows>: up and down, Home and End go through its links or cards.
document.addEventListener("keydown", (event) => {
  const list = event.target.closest?.("[data-arrows]");
  const all = [...(list?.querySelectorAll(":scope > li > a, :scope > li[tabindex]") ?? [])];
  const at = all.indexOf(event.target.closest("[data-arrows] > li > a, [data-arrows] > li[tabindex]"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  const writes = event.target.matches("input, textarea, select");
  if (at >= 0 && to !== undefined && !writes && all[to]) {
    event.preventDefault();
    all[to].focus();
  }
});

// <details data-writes>: opening leads to its first field, Escape closes it and leads back; what was written stays in it.
document.addEventListener(
  "toggle",
  (event) => {
    if (event.target.matches("[data-writes]") && event.target.open) {
      event.target.querySelector("textarea, input:not([type=hidden])")?.focus();
    }
  },
  true,
);
document.addEventListener("keydown", (event) => {
  const writing = event.key === "Escape" && event.target.closest?.("[data-writes][open]");
  if (writing) {
    writing.open = false;
    writing.querySelector("summary").focus();
  }
});

// A card that has come to another column is shown once, and keeps the keyboard with whoever moved it.
const stood = new Map();
function columns() {
  for (const card of document.querySelectorAll(".workshop .lesson")) {
    const column = card.closest("section").id;
    const before = stood.get(card.id);
    if (before !== undefined && before !== column) {
      card.classList.add("fresh");
      if (document.activeElement === document.body) {
        card.focus();
      }
    }
    stood.set(card.id, column);
  }
}
columns();
document.addEventListener("htmx:afterSettle", columns);
