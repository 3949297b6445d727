// Solving is a moment: a plate under the tasks in both languages, the score and the stone turn once. Then it is quiet again.
import { open } from "./parts.js";

const SHOWN = 12_000;
const place = document.getElementById("moment");
let clearing;

/** A task that was open before has just been solved, by this person or by somebody of the team. */
export function celebrate(card) {
  for (const solved of document.querySelectorAll("#tasks article[data-stage=SOLVED]")) {
    solved.querySelector("details").open &&= solved === card; // what this one explains is to be read now
  }
  place.replaceChildren(card.querySelector("[data-moment]").content.cloneNode(true));
  clearTimeout(clearing);
  clearing = setTimeout(() => place.replaceChildren(), SHOWN);
  document.body.classList.remove("gain");
  requestAnimationFrame(() => document.body.classList.add("gain"));
}

place.addEventListener("click", (event) => {
  if (event.target.closest("[data-next]")) {
    const next = document.querySelector("#tasks article[data-stage=OPEN]");
    place.replaceChildren();
    if (next) {
      open(next);
    }
  }
});
