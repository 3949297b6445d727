// htmx for pages that refresh parts of themselves; without script the same links and forms load whole pages.
import htmx from "htmx.org";
import { copy } from "./copy.js";

htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;
window.htmx = htmx;

// A running clock: <time data-countdown="seconds left"> counts down between refreshes, data-countup counts up.
function tick() {
  for (const clock of document.querySelectorAll("[data-countdown],[data-countup]")) {
    const down = clock.dataset.countdown !== undefined;
    clock.kkhSince ??= { at: performance.now(), seconds: Number(down ? clock.dataset.countdown : clock.dataset.countup) };
    const passed = clock.dataset.running === "true" ? (performance.now() - clock.kkhSince.at) / 1000 : 0;
    const seconds = Math.max(0, Math.floor(clock.kkhSince.seconds + (down ? -passed : passed)));
    const part = (n) => String(n).padStart(2, "0");
    clock.textContent = `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
  }
}

// Copy buttons: <button data-copy="text">, hidden without script.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    if (await copy(button.dataset.copy)) {
      button.setAttribute("data-copied", "");
    } else {
      window.prompt(button.textContent, button.dataset.copy); // selected, for the hand
    }
  }
});

// Whoever changes the language or the theme goes on reading where they were.
const PLACE = "kakehashi.place";
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[action='/language'], form[action='/theme']")) {
    sessionStorage.setItem(PLACE, JSON.stringify({ page: location.pathname, part: location.hash, top: scrollY }));
  }
});
// What this tab remembers is nobody else's: see the answers that play.js keeps.
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[action='/sign-out']")) {
    sessionStorage.clear();
  }
});
const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
sessionStorage.removeItem(PLACE);
if (place?.page === location.pathname) {
  if (place.part) {
    history.replaceState(null, "", place.part);
  }
  addEventListener("load", () => scrollTo(0, place.top));
}

// A menu closes when something else is pressed or reached, and with Escape.
function closeMenus(except) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    menu.open = menu.contains(except);
  }
}
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("focusin", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details.menu[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// A form marked data-once is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.matches("[data-once]")) {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
  }
});

// A part of a page that cannot be fetched or sent keeps what it shows; the reason appears in the toast.
function toast(html) {
  const place = document.getElementById("toast");
  place.innerHTML = html;
  place.hidden = false;
  clearTimeout(place.kkhTimer);
  place.kkhTimer = setTimeout(() => (place.hidden = true), 12_000);
}
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.requestConfig.verb !== "get" && !over) {
    toast(event.detail.xhr.responseText);
  }
});
document.addEventListener("htmx:sendError", (event) => {
  if (event.detail.requestConfig.verb !== "get") {
    const text = document.createElement("p");
    text.textContent = document.getElementById("toast").dataset.networkLost;
    toast(text.outerHTML);
  }
});

// Whoever is no longer signed in reads so on every page that asks or listens: the server's 401 carries the words for this
// person. From then on nothing asks, runs or can be sent. Scripts that meet a refusal of their own ask for the words by
// the event "kakehashi:refused"; what they hold open they close on "kakehashi:over".
let over = false;
function end(words) {
  if (over) {
    return;
  }
  over = true;
  clearInterval(ticking);
  const place = document.createElement("div");
  place.id = "over";
  place.setAttribute("role", "alert");
  document.body.prepend(place);
  place.innerHTML = words;
  for (const button of document.querySelectorAll("main form button")) {
    button.disabled = true;
  }
  document.dispatchEvent(new Event("kakehashi:over"));
}
document.addEventListener("htmx:beforeRequest", (event) => over && event.preventDefault());
document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, requestConfig } = event.detail;
  const polls = requestConfig.elt.getAttribute("hx-trigger")?.startsWith("every");
  if (xhr.status === 401 || (polls && [403, 404].includes(xhr.status))) {
    end(xhr.responseText);
  }
});
document.addEventListener("kakehashi:refused", async () => {
  if (over) {
    return;
  }
  const answer = await fetch(location.href, { headers: { "HX-Request": "true" } }).catch(() => undefined);
  if (answer && [401, 403, 404].includes(answer.status)) {
    end(await answer.text());
  }
});

tick();
const ticking = setInterval(tick, 500);
