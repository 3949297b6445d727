// The live board: what it has beyond its parts is a picture of curves, drawn from the data in the page.
import uPlot from "uplot";
import { board, start, wall } from "./board-live.js";
import { goOn, order, turn } from "./board-wall.js";

const ROUND = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800, 86400]; // seconds between marks
const DASHES = [[], [10, 5], [3, 4], [12, 4, 3, 4], [18, 6], [6, 3, 2, 3, 2, 3]];

// ---- wall ----

let onWall = 0;

function turnTo(next) {
  const pages = wall ? [...document.querySelectorAll("#board-standings > ol")] : [];
  if (pages.length > 1) {
    onWall = next % pages.length;
    pages.forEach((page, i) => (page.hidden = i !== onWall));
    const label = document.getElementById("board-page");
    label.hidden = false;
    label.textContent = `${1 + Number(pages[onWall - 1]?.dataset.last ?? 0)}–${pages[onWall].dataset.last} / ${pages.at(-1).dataset.last}`;
  }
  return pages.length;
}
if (wall) {
  setInterval(() => {
    if (order.length > 0 && onWall + 1 >= turnTo(onWall)) {
      goOn();
    } else {
      turnTo(onWall + 1);
    }
  }, turn);
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
        stroke: colour(`--${line.region.toLowerCase()}-fill`),
        width: line.team ? size / 8 : size / 4,
        dash: line.team ? DASHES[(line.number - 1) % DASHES.length] : [],
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

// What is drawn: regions by their points per team, and teams where they are few.
function curves({ lines, regions, teams }, x) {
  const all = lines.map((line) => ({ ...line, team: true, y: scores(line.steps, x) }));
  const sides = regions ? [...new Set(all.map((line) => line.region))].sort() : [];
  return [
    ...(teams && !wall ? all : regions ? [] : all),
    ...sides.map((region) => {
      const own = all.filter((line) => line.region === region);
      return { region, mark: region, team: false, y: x.map((_, i) => own.reduce((sum, line) => sum + line.y[i], 0) / own.length) };
    }),
  ];
}

function draw() {
  const place = document.getElementById("board-plot");
  const chart = JSON.parse(document.getElementById("board-curves").dataset.chart);
  const x = moments(chart);
  const lines = curves(chart, x);
  const y = lines.map((line) => line.y);
  plot?.destroy();
  plot = undefined;
  place.classList.toggle("empty", lines.length === 0 || x.length < 2);
  if (lines.length > 0 && x.length > 1) {
    plot = new uPlot(options(lines, place), [x, ...y], place);
  }
  for (const swatch of document.querySelectorAll("svg.swatch[data-dash]")) {
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

start(
  (part) => part.dataset.chart && draw(),
  () => turnTo(onWall),
);
draw();
