// The border between tasks and terminals: by pointer or arrow keys, remembered by this browser.
const columns = document.getElementById("columns");
const divider = document.querySelector(".divider");
const WIDTH = "kakehashi.play.width";
const LEAST = Number(divider.getAttribute("aria-valuemin"));
const MOST = Number(divider.getAttribute("aria-valuemax"));

function divide(percent) {
  const width = Math.min(MOST, Math.max(LEAST, Math.round(percent)));
  columns.style.setProperty("--tasks-width", `${width}%`);
  divider.setAttribute("aria-valuenow", String(width));
  localStorage.setItem(WIDTH, String(width));
}

if (localStorage.getItem(WIDTH)) {
  divide(Number(localStorage.getItem(WIDTH)));
}
divider.addEventListener("keydown", (event) => {
  const step = { ArrowLeft: -2, ArrowRight: 2, PageUp: -10, PageDown: 10 }[event.key];
  if (step) {
    event.preventDefault();
    divide(Number(divider.getAttribute("aria-valuenow")) + step);
  }
});
divider.addEventListener("pointerdown", (event) => {
  event.preventDefault();
  divider.setPointerCapture(event.pointerId);
});
divider.addEventListener("pointermove", (event) => {
  if (divider.hasPointerCapture(event.pointerId)) {
    const box = columns.getBoundingClientRect();
    divide((100 * (event.clientX - box.left)) / box.width);
  }
});
