// Which part of the workspace is seen: the tabs beside the terminal, the terminals themselves and, on a phone, the dock
// that has all of them.
import { name, tabs } from "./tabs.js";

const work = document.getElementById("columns");
const dock = document.querySelector(".dock");
const BEGUN = `kakehashi.play.begun.${work.dataset.person}`;
const WAITED = `kakehashi.play.tab.${work.dataset.person}`;

const side = tabs(document.getElementById("parts"), (panel) => {
  work.dataset.tab = panel.id;
  work.dataset.view = panel.id;
  if (panel.id === "tasks" && work.dataset.phase !== "WAITING") {
    localStorage.setItem(BEGUN, "true");
  }
  sessionStorage.setItem(WAITED, panel.id);
  markDock();
});

const list = document.getElementById("consoles");
const consoles = list && tabs(list, (panel, tab) => {
  for (const each of consoles?.panels() ?? []) {
    each.hidden = each !== panel;
  }
  document.getElementById("terminal-full").href = tab.dataset.full;
});

function markDock() {
  for (const link of dock.querySelectorAll("a")) {
    if (link.hash === `#${work.dataset.view}`) {
      link.setAttribute("aria-current", "true");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** Shows a part by its id, or a task by its own. */
export function show(id) {
  const task = document.getElementById(id)?.closest("article[data-task]");
  if (task) {
    side.show("tasks");
    open(task);
  } else if (id === "terminal") {
    work.dataset.view = id;
    markDock();
  } else if (side.panels().some((panel) => panel.id === id)) {
    side.show(id);
  }
}

/** Unfolds a task and goes there. */
export function open(task) {
  const details = task.querySelector("details");
  if (details) {
    details.open = true;
    details.querySelector("summary").focus({ preventScroll: true });
  }
  task.scrollIntoView({ block: "nearest" });
}

/** What was swapped anew is a panel as before. */
export function nameAgain() {
  const map = document.getElementById("map");
  if (!map.hasAttribute("role")) {
    name(map, document.getElementById("tab-map"));
  }
}

dock.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (link) {
    event.preventDefault();
    show(link.hash.slice(1));
  }
});
for (const link of document.querySelectorAll("a.skip")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    show(link.hash.slice(1));
    const part = document.getElementById(link.hash.slice(1));
    part.tabIndex = part.tabIndex < 0 ? -1 : part.tabIndex;
    part.focus();
  });
}

const begin = document.getElementById("begin");
if (begin) {
  begin.hidden = false;
  begin.addEventListener("click", () => {
    side.show("tasks");
    document.querySelector("#tasks summary")?.focus();
  });
}

// The briefing stays in front until somebody begins; from then on the tab that was looked at last in this window.
const begun = localStorage.getItem(BEGUN) || work.dataset.tab === "tasks";
const last = sessionStorage.getItem(WAITED);
show(work.dataset.phase === "WAITING" || !begun ? "briefing" : last && last !== "briefing" ? last : "tasks");
if (consoles) {
  consoles.show(consoles.panels()[0].id);
}
const wanted = location.hash.slice(1);
if (wanted) {
  show(wanted);
}
// Whoever loads the page anew, for another language too, goes on where they were.
const tasks = document.getElementById("tasks");
const TOP = `kakehashi.play.top.${work.dataset.person}`;
tasks.scrollTop = Number(sessionStorage.getItem(TOP));
addEventListener("pagehide", () => sessionStorage.setItem(TOP, tasks.scrollTop));
addEventListener("hashchange", () => show(location.hash.slice(1)));
