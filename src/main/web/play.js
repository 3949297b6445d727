// The play page: cards that renew themselves without losing what was typed, and answers that survive a lost network. Its
// parts, clock, moments and the border between them have files of their own. Without this script every form still works.
import "./play/divider.js";
import "./play/time.js";
import { celebrate } from "./play/moment.js";
import { nameAgain } from "./play/parts.js";

const RETRY = 5_000;
const columns = document.getElementById("columns");
const offline = document.getElementById("offline");
const said = document.getElementById("said");
const card = (element) => element?.closest?.("article[data-task]");
const fields = (article) => [...(article?.querySelectorAll("form[data-keep] [name=answer]") ?? [])];
const isChoice = (field) => field.type === "radio" || field.type === "checkbox";
const answerIn = (list) => list.filter((field) => !isChoice(field) || field.checked).map((field) => field.value);
const isBlank = (list) => answerIn(list).every((value) => value === "");
function fill(list, answer) {
  for (const field of list) {
    if (isChoice(field)) {
      field.checked = answer.includes(field.value);
    } else {
      field.value = answer[0] ?? "";
    }
  }
}

// An answer that was begun survives a reload and a change of language in this tab, for the person who began it.
const draft = (task) => `kakehashi.play.answer.${columns.dataset.person}.${task}`;
document.addEventListener("input", (event) => {
  if (event.target.matches("form[data-keep] [name=answer]")) {
    const article = card(event.target);
    sessionStorage.setItem(draft(article.dataset.task), JSON.stringify(answerIn(fields(article))));
  }
});
for (const article of document.querySelectorAll("article[data-task]")) {
  const begun = sessionStorage.getItem(draft(article.dataset.task));
  if (begun && isBlank(fields(article))) {
    fill(fields(article), JSON.parse(begun));
  }
}

// What was typed or chosen, where the cursor stood, whether it was unfolded: kept over the renewal of a card.
const typed = new Map();
function keep(article) {
  const list = fields(article);
  const at = list.find((field) => field === document.activeElement);
  const cursor = at && !isChoice(at) ? [at.selectionStart, at.selectionEnd] : undefined;
  const { stage, task } = article.dataset;
  typed.set(task, { answer: answerIn(list), focused: at?.id, cursor, stage, unfolded: unfolded(article)?.open });
}
const unfolded = (article) => article.querySelector("details.task");
function giveBack(task) {
  const before = typed.get(task);
  const article = document.getElementById(`task-${task}`);
  const list = fields(article);
  typed.delete(task);
  if (before?.unfolded !== undefined && unfolded(article)) {
    unfolded(article).open = before.unfolded;
  }
  if (before?.stage === "OPEN" && article.dataset.stage === "SOLVED") {
    celebrate(article);
  }
  if (before && list.length > 0) {
    fill(list, before.answer);
    const at = before.focused && document.getElementById(before.focused);
    at?.focus();
    if (at && before.cursor) {
      at.setSelectionRange(...before.cursor);
    }
  }
}

// A refusal is shown in its card, beside what was typed; the card itself stays as it is.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, requestConfig, target } = event.detail;
  const article = card(requestConfig.elt);
  if (xhr.status >= 400 && article && requestConfig.verb === "post") {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    event.detail.target = article.querySelector("[data-refusal]");
    event.detail.swapOverride = "innerHTML";
  } else if (card(target) === target && target) {
    keep(target);
  }
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, requestConfig, successful } = event.detail;
  // A defect of the platform (500) would only be met again.
  const lost = [0, 502, 503, 504].includes(xhr.status);
  if (requestConfig.verb === "get") {
    offline.hidden = !lost;
  }
  const form = requestConfig.elt;
  if (lost && form.matches("form[data-keep]")) {
    retry(form, xhr.status === 0);
  } else if (successful && requestConfig.verb === "post") {
    const task = requestConfig.elt.closest("article")?.dataset.task ?? requestConfig.target?.dataset?.task;
    if (form.matches("form[data-keep]")) {
      sessionStorage.removeItem(draft(task));
    }
    announce(task);
    window.htmx.trigger(document.body, "look"); // the score and the tasks that this one opens
  }
});

// The answer is sent again with the same key, so that it counts once whether or not the first one arrived.
function retry(form, unreachable) {
  const answer = answerIn(fields(card(form))).join("\n");
  if (unreachable) {
    const note = document.createElement("p");
    note.className = "notice bad";
    note.setAttribute("role", "alert");
    note.textContent = columns.dataset.notSent;
    card(form).querySelector("[data-refusal]").replaceChildren(note);
  }
  setTimeout(() => {
    if (form.isConnected && answerIn(fields(card(form))).join("\n") === answer) {
      form.requestSubmit();
    }
  }, RETRY);
}

// A verdict is said once to those who do not see the card change; that a task is solved is said by its moment.
function announce(task) {
  const verdict = document.querySelector(`#task-${CSS.escape(task ?? "")} .verdict:not(.good)`);
  said.textContent = verdict ? verdict.textContent.replace(/\s+/g, " ").trim() : "";
}

// At once, for the next renewal of the same card may come before this one has settled.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.elt.matches?.("article[data-task]")) {
    giveBack(event.detail.elt.dataset.task);
  }
});

// After every look at what has changed: cards that show an old stage ask for themselves, the others say when their state was
// looked at last.
document.addEventListener("htmx:afterSettle", (event) => {
  const element = event.detail.elt;
  if (element.id === "map") {
    nameAgain();
    reloadForTerminals();
  }
  for (const stage of document.querySelectorAll("[data-stage-of]")) {
    const article = document.getElementById(`task-${stage.dataset.stageOf}`);
    const busy = article?.querySelector(".htmx-request") || article?.classList.contains("htmx-request");
    if (article && !busy && element.id === "now" && article.dataset.token !== stage.dataset.token) {
      window.htmx.trigger(article, "stale");
    }
    const looked = document.getElementById(`looked-${stage.dataset.stageOf}`);
    if (looked && stage.dataset.looked && element.id === "now") {
      looked.textContent = stage.dataset.looked;
    }
  }
});

// A terminal that waited for its node is there with a page made anew; what was typed stays.
function reloadForTerminals() {
  const ready = (node) => document.querySelector(`#map tr[data-ready][data-node="${CSS.escape(node)}"]`);
  if ([...document.querySelectorAll("[data-waits-for]")].some((place) => ready(place.dataset.waitsFor))) {
    location.reload();
  }
}

// A page that comes back from sleep looks at once.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    window.htmx.trigger(document.body, "look");
  }
});
