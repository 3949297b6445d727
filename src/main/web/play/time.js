// The clock of the workspace: it turns when five minutes are left and again at the last minute, the gauge under the bar
// follows it, and what the strip says is said once to those who do not see it, and in the title of the window for those
// who work in another one.
const LAST_FIVE = 300;
const LAST_ONE = 60;
const title = document.title;
let said = "";

const secondsOf = (text) => text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);

function turn() {
  const now = document.getElementById("now");
  const clock = now.querySelector("[data-countdown]");
  const left = secondsOf(clock.textContent);
  const runs = clock.dataset.running === "true";
  const haste = !runs || left > LAST_FIVE ? "" : left > LAST_ONE ? "soon" : "last";
  for (const each of ["soon", "last"]) {
    now.classList.toggle(each, haste === each);
  }
  for (const strip of document.querySelectorAll("[data-haste]")) {
    strip.hidden = strip.dataset.haste !== haste;
  }
  const gauge = now.querySelector(".gauge");
  const limit = Number(gauge.dataset.limit);
  const width = gauge.viewBox.baseVal.width;
  gauge.querySelector(".g1").setAttribute("width", String(Math.max(0, Math.round((width * (limit - left)) / limit))));
  tell();
}

/** Says what the strip says, when it says something else than before. */
function tell() {
  const strips = [...document.querySelectorAll("#strip [data-says], #strip [data-haste]:not([hidden])")];
  const text = strips.map((strip) => strip.querySelector("p").textContent.replace(/\s+/g, " ").trim()).join(" ");
  if (text !== said) {
    said = text;
    document.getElementById("said").textContent = text;
    const short = strips[0]?.querySelector("b")?.textContent ?? text;
    document.title = short ? `${short} · ${title}` : title;
  }
}

turn();
setInterval(turn, 1000);
document.addEventListener("htmx:afterSettle", turn);
