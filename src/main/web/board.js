// The live board. The server sends all parts of the page as HTML, then what changes in their lines; this script puts in the
// parts that changed, draws the curves from the data in the page, and says when it has lost the connection.
import uPlot from "uplot";

const board = document.getElementById("board");
const notice = document.getElementById("board-connection");
const SILENCE = 40_000; // the server speaks at least every 15 s
const PATIENCE = 3_000; // a reconnect that is quicker is not worth telling
const ROUND = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400]; // seconds between marks
const DASHES = [[], [10, 5], [3, 4], [12, 4, 3, 4], [18, 6], [6, 3, 2, 3, 2, 3]];

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
}

// Replaces a part and keeps what the reader did in it: focus, scrolling, opened details.
function swap(old, part) {
  const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
  const open = [...old.querySelectorAll("details[open]")].map((details) => details.id);
  const left = old.scrollLeft;
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
  if (part.dataset.chart) {
    draw();
  }
}

function markOwnTeam() {
  for (const row of board.querySelectorAll("tr[data-team]")) {
    row.classList.toggle("own", row.dataset.team === board.dataset.ownTeam);
  }
}

// ---- curves ----

let plot;

function colour(name) {
  const probe = board.appendChild(document.createElement("i"));
  probe.style.color = `var(${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}

function hms(seconds) {
  const part = (n) => String(n).padStart(2, "0");
  return `${Math.floor(seconds / 3600)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}

// Places for labels that would stand at these heights: a line apart if they fit, none above or below the picture.
function apart(heights, line, top, bottom) {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b]);
  const step = Math.min(line, (bottom - top) / Math.max(1, order.length - 1));
  const places = [];
  order.forEach((i, at) => (places[i] = Math.max(heights[i], top, at > 0 ? places[order[at - 1]] + step : top)));
  order.reverse().forEach((i, at) => (places[i] = Math.min(places[i], at > 0 ? places[order[at - 1]] - step : bottom)));
  return places;
}

// The room beside the picture that the longest mark needs.
function markRoom(lines, font) {
  const ctx = document.createElement("canvas").getContext("2d");
  ctx.font = `600 ${font}`;
  return 8 + Math.max(0, ...lines.map((line) => ctx.measureText(line.mark).width));
}

// The team's mark stands at the end of its line, so that nobody has to tell colours apart.
function labelEnds(chart, lines, letter) {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 ${chart.axes[0].font[0].replace(/^.*?(\d)/, "$1")}`;
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  const ends = lines.map((_, i) => chart.valToPos(chart.data[i + 1].at(-1), "y", true));
  const places = apart(ends, letter * 1.1 * devicePixelRatio, chart.bbox.top, chart.bbox.top + chart.bbox.height);
  lines.forEach((line, i) => {
    const y = places[i];
    ctx.fillStyle = colour(`--${line.region.toLowerCase()}`);
    ctx.fillText(line.mark, chart.bbox.left + chart.bbox.width + 4 * devicePixelRatio, y);
  });
  ctx.restore();
}

function options(lines, place) {
  const ink = getComputedStyle(board).color;
  const size = parseFloat(getComputedStyle(place).fontSize);
  const axis = {
    stroke: ink,
    font: `${size}px ${getComputedStyle(place).fontFamily}`,
    grid: { stroke: colour("--line"), width: 1 },
    ticks: { stroke: colour("--line"), width: 1 },
  };
  return {
    width: Math.max(200, place.clientWidth),
    height: Math.max(120, place.clientHeight),
    padding: [size, Math.max(size * 3.2, markRoom(lines, axis.font)), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: { x: { time: false }, y: { range: (chart, low, high) => [Math.min(0, low * 1.05), Math.max(10, high * 1.05)] } },
    axes: [
      { ...axis, size: size * 2.5, space: size * 6, incrs: ROUND, values: (chart, ticks) => ticks.map((tick) => hms(Math.round(tick))) },
      { ...axis, size: (chart, ticks) => size * Math.max(4, 1.5 + 0.65 * Math.max(...(ticks ?? []).map((tick) => tick.length))) },
    ],
    series: [
      {},
      ...lines.map((line) => ({
        stroke: colour(`--${line.region.toLowerCase()}`),
        width: size / 6,
        dash: DASHES[(line.number - 1) % DASHES.length],
        paths: uPlot.paths.stepped({ align: 1 }),
        points: { show: false },
      })),
    ],
    hooks: { draw: [(chart) => labelEnds(chart, lines, size)] },
  };
}

// All moments at which any score changed, and now.
function moments({ lines, now }) {
  const all = new Set([now]);
  for (const { steps } of lines) {
    for (let i = 0; i < steps.length; i += 2) {
      all.add(steps[i]);
    }
  }
  return [...all].sort((a, b) => a - b);
}

// A team's score at each moment, from its steps: seconds and points by turns.
function scores(steps, x) {
  let next = 0;
  let points = 0;
  return x.map((moment) => {
    while (next < steps.length && steps[next] <= moment) {
      points = steps[next + 1];
      next += 2;
    }
    return points;
  });
}

function draw() {
  const place = document.getElementById("board-plot");
  const chart = JSON.parse(document.getElementById("board-curves").dataset.chart);
  const { lines } = chart;
  const x = moments(chart);
  const y = lines.map((line) => scores(line.steps, x));
  plot?.destroy();
  plot = undefined;
  place.classList.toggle("empty", lines.length === 0 || x.length < 2);
  if (lines.length > 0 && x.length > 1) {
    plot = new uPlot(options(lines, place), [x, ...y], place);
  }
  for (const swatch of document.querySelectorAll("svg.swatch")) {
    const dash = DASHES[(Number(swatch.dataset.dash) - 1) % DASHES.length];
    swatch.firstElementChild.setAttribute("stroke-dasharray", dash.join(" "));
  }
}

let drawing;
new ResizeObserver(() => {
  clearTimeout(drawing);
  drawing = setTimeout(draw, 150);
}).observe(document.getElementById("board-plot"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);

// ---- connection ----

let source;
let failures = 0;
let heard = performance.now();
let telling;

function tell(text) {
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
  if (performance.now() - heard > SILENCE) {
    source.close();
    again();
  }
}, 5_000);

document.addEventListener("kakehashi:over", () => {
  heard = Infinity;
  source.close();
});

markOwnTeam();
draw();
connect();
