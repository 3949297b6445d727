// The sections of a text beside it: a click jumps there; those of the format that are missing can be inserted.
const SECTION = /^([a-z]+):/;
const INNER = /^(?: {2}|\t)(?:- id:\s*)?([a-z][a-z0-9-]*)\s*(?::|$)/;
const NAMED = new Set(["networks", "nodes", "tasks", "services"]);

/** @returns {{name: string, line: number, inner: boolean}[]} sections, and the things that they name, by line from 1 */
export function sectionsOf(text) {
  const found = [];
  let section = "";
  text.split("\n").forEach((line, i) => {
    const top = SECTION.exec(line);
    if (top) {
      section = top[1];
      found.push({ name: section, line: i + 1, inner: false });
    } else if (NAMED.has(section)) {
      const inner = INNER.exec(line);
      if (inner && (section !== "tasks" || line.includes("id:"))) {
        found.push({ name: inner[1], line: i + 1, inner: true });
      }
    }
  });
  return found;
}

/**
 * @param {HTMLElement} list where the outline is shown
 * @param {(line: number) => void} jump
 * @returns {{show: (text: string) => void, mark: (line: number) => void}}
 */
export function outline(list, jump) {
  let sections = [];
  let shown = "";
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-at]");
    if (link) {
      event.preventDefault();
      jump(Number(link.dataset.at));
    }
  });
  return {
    show(text) {
      sections = sectionsOf(text);
      const key = JSON.stringify(sections);
      if (key !== shown) {
        shown = key;
        list.replaceChildren(...sections.map(item));
      }
      const there = new Set(sections.filter((each) => !each.inner).map((each) => each.name));
      there.has("summary") && there.add("head");
      document.querySelectorAll("[data-section]").forEach((button) => {
        button.closest("li").hidden = there.has(button.dataset.section);
      });
    },
    mark(line) {
      const at = sections.filter((each) => each.line <= line).at(-1)?.line;
      list.querySelectorAll("a").forEach((link) => {
        link.toggleAttribute("aria-current", Number(link.dataset.at) === at);
        Number(link.dataset.at) === at && link.setAttribute("aria-current", "true");
      });
    },
  };
}

function item(section) {
  const link = document.createElement("a");
  link.href = "#source";
  link.dataset.at = section.line;
  link.textContent = section.name;
  const line = document.createElement("li");
  line.className = section.inner ? "inner" : "";
  line.append(link);
  return line;
}
