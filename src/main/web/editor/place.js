// Where the cursor stands in a YAML text: the keys above it, and whether a key or a value is being written. It goes by
// indentation and brackets, so that it also knows while the text is half written and no parser could read it.

const KEY = /^("[^"]*"|'[^']*'|[^\s#&*!|>'"%@`{}[\],:][^:#{}[\],]*?)\s*:(?=\s|$)/;
const ITEM = "#";

// The tokens with which a line begins: dashes of list items, then perhaps a key.
function parse(line) {
  let at = line.length - line.trimStart().length;
  const dashes = [];
  while (/^-(\s|$)/.test(line.slice(at))) {
    dashes.push(at);
    const rest = line.slice(at + 1);
    at += 1 + (rest.length - rest.trimStart().length);
  }
  const key = KEY.exec(line.slice(at));
  const name = key ? key[1].replace(/^["']|["']$/g, "") : null;
  const valueAt = key ? at + key[0].length : at;
  return { dashes, start: at, key: name, valueAt, value: line.slice(valueAt).trim() };
}

const isNothing = (line) => /^\s*(#|$)/.test(line);

// The path of keys and items above a token in some column, from the lines before it.
function above(lines, number, column, isDash) {
  const path = [];
  let limit = column;
  let dash = isDash;
  for (let i = number - 1; i >= 0 && (limit > 0 || dash); i--) {
    if (isNothing(lines[i])) {
      continue;
    }
    const found = parse(lines[i]);
    if (found.key !== null && (found.start < limit || (dash && found.start === limit && !found.dashes.length))) {
      if (/^[|>]/.test(found.value)) {
        return null; // inside a block of text
      }
      path.unshift(found.key);
      limit = found.start;
      dash = false;
    }
    for (const at of [...found.dashes].reverse()) {
      if (at < limit) {
        path.unshift(ITEM);
        limit = at;
        dash = true;
      }
    }
  }
  return path;
}

// The line in which the outermost bracket was opened that is still open in a line, or that line itself. What stands no
// further right than the line with the bracket is not within it: there, a bracket was forgotten.
function flowStart(lines, number) {
  let start = number;
  let open = [];
  let quote = "";
  let block = -1; // column of what has a block of text, while that goes on
  for (let i = 0; i <= number; i++) {
    const line = lines[i];
    const indent = line.length - line.trimStart().length;
    if (block >= 0 && (indent > block || !line.trim())) {
      continue;
    }
    block = -1;
    if (isNothing(line)) {
      continue;
    }
    if (open.length && indent <= lines[start].search(/\S/) && !/^\s*[\]}]/.test(line)) {
      open = [];
      quote = "";
    }
    if (i === number) {
      break;
    }
    const found = parse(line);
    const value = open.length ? line : found.value;
    start = open.length ? start : i;
    ({ open, quote } = brackets(`${value}\n`, open, quote));
    if (!open.length) {
      quote = "";
      if (/^[|>][-+0-9]*\s*(#|$)/.test(value)) {
        block = found.key === null && found.dashes.length ? found.dashes.at(-1) : found.start;
      }
    }
  }
  return open.length ? start : number;
}

// Brackets that are open on the way from the beginning of a value to the cursor, perhaps after others before it.
function brackets(text, before = [], quoteBefore = "") {
  const open = [...before];
  let quote = quoteBefore;
  let word = "";
  const inner = () => open[open.length - 1];
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (quote) {
      quote = character === quote ? "" : quote;
    } else if ((character === '"' || character === "'") && !word.trim()) {
      quote = character;
    } else if (character === "{" || character === "[") {
      open.push({ map: character === "{", key: null, keys: [] });
      word = "";
    } else if (character === "}" || character === "]") {
      open.pop();
      word = "";
    } else if (character === "," && open.length) {
      inner().key = null;
      word = "";
    } else if (character === ":" && open.length && inner().map && /\s|$/.test(text[i + 1] ?? " ")) {
      inner().key = word.trim();
      inner().keys.push(word.trim());
      word = "";
    } else if (character === "#" && /\s/.test(text[i - 1] ?? " ")) {
      const end = text.indexOf("\n", i);
      if (end < 0) {
        return { open, quote: "#", word };
      }
      i = end;
      word += " ";
    } else {
      word += character;
    }
  }
  return { open, quote, word };
}

// Keys that stand beside the one that is being written.
function siblings(lines, number, column) {
  const keys = new Set();
  const look = (i) => {
    if (isNothing(lines[i]) || i === number) {
      return true;
    }
    const found = parse(lines[i]);
    if (found.key !== null && found.start === column) {
      keys.add(found.key);
    }
    const first = found.dashes.length ? found.dashes[0] : found.start;
    return first >= column;
  };
  for (let i = number; i >= 0 && look(i); i--);
  for (let i = number + 1; i < lines.length; i++) {
    if (!isNothing(lines[i]) && parse(lines[i]).dashes.some((at) => at < column)) {
      break;
    }
    if (!look(i)) {
      break;
    }
  }
  return keys;
}

/**
 * What stands at a position.
 * @param {string} text the whole text
 * @param {number} position offset of the cursor
 * @returns {{path: string[], key: boolean, word: string, keys: Set<string>, flow: boolean}|null} the keys above, whether
 *   a key may be written, what has been typed of it, and the keys beside it; null inside comments and blocks of text
 */
export function placeAt(text, position) {
  const before = text.slice(0, position).split("\n");
  const lines = text.split("\n");
  if (/^\s*#/.test(before[before.length - 1])) {
    return null;
  }
  // Within brackets that were opened in an earlier line, all from there on is one line.
  const number = flowStart(lines, before.length - 1);
  const written = before.slice(number).join("\n");
  const found = parse(written);
  const path = above(lines, number, found.dashes.length ? found.dashes[0] : found.start, found.dashes.length > 0);
  if (path === null) {
    return null;
  }
  found.dashes.forEach(() => path.push(ITEM));
  const value = written.slice(found.valueAt);
  const { open, quote, word } = brackets(value);
  if (quote === "#") {
    return null;
  }
  if (found.key === null && !open.length) {
    return { path, key: true, word: written.slice(found.start), keys: siblings(lines, number, found.start), flow: false };
  }
  if (found.key !== null) {
    path.push(found.key);
  }
  for (const bracket of open.slice(0, -1)) {
    path.push(bracket.map ? (bracket.key ?? "") : ITEM);
  }
  const inner = open[open.length - 1];
  if (inner?.map && inner.key === null) {
    return { path, key: true, word: word.trimStart(), keys: new Set(inner.keys), flow: true };
  }
  if (inner) {
    path.push(inner.map ? inner.key : ITEM);
  }
  return { path, key: false, word: word.trimStart(), keys: new Set(), flow: Boolean(inner) };
}

// The names in a list or map in brackets: its items, ids of its items, or its keys.
function namesInBrackets(text) {
  const names = [];
  let part = "";
  let depth = 0;
  const take = () => {
    const outer = part.trim().replace(/^\{|\}$/g, "");
    const id = /^\s*\{/.test(part) && /\bid:\s*([a-z0-9-]+)/.exec(outer.replace(/\{[^{}]*\}/g, ""));
    names.push(id ? id[1] : /^\s*([^\s:,{}[\]]*)/.exec(part)[1]);
    part = "";
  };
  for (const line of text.split("\n")) {
    for (const character of line.replace(/(^|\s)#.*$/, "")) {
      if (character === "{" || character === "[") {
        depth++;
        part += depth > 1 ? character : "";
      } else if (character === "," && depth === 1) {
        take();
      } else if ((character === "}" || character === "]") && --depth === 0) {
        take();
        return names.filter(Boolean);
      } else {
        part += character;
      }
    }
    part += " ";
  }
  take();
  return names.filter(Boolean);
}

/** The names that a text gives to its networks, nodes and so on: keys of a map, items of a list, or ids of its items. */
export function namesIn(text, section) {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${section}:`));
  if (start < 0) {
    return [];
  }
  const inline = /^[a-z]+:\s*(?=[[{])/.exec(lines[start]);
  if (inline) {
    return namesInBrackets(lines.slice(start).join("\n").slice(inline[0].length));
  }
  const names = [];
  let column = null;
  for (let i = start + 1; i < lines.length; i++) {
    if (isNothing(lines[i])) {
      continue;
    }
    const found = parse(lines[i]);
    const first = found.dashes.length ? found.dashes[0] : found.start;
    if (first === 0 && !found.dashes.length) {
      break;
    }
    column ??= first;
    if (first === column && found.dashes.length) {
      const id = /\bid:\s*([a-z0-9-]+)/.exec(lines[i]);
      names.push(id ? id[1] : found.key === null ? lines[i].slice(found.start).trim() : "");
    } else if (first === column && found.key !== null) {
      names.push(found.key);
    }
  }
  return names.filter(Boolean);
}

/** The flag stores that the services of a text have, such as "hanko/seals". */
export function storesIn(text) {
  const lines = text.split("\n");
  const services = new Set(namesIn(text, "services"));
  const stores = [];
  let service = "";
  let i = lines.findIndex((line) => line.startsWith("services:"));
  for (i = i < 0 ? lines.length : i; i < lines.length && (/^(services:|\s|#|$)/.test(lines[i])); i++) {
    const key = /^(?:services:\s*\{)?\s*([a-z][a-z0-9-]*):/.exec(lines[i])?.[1];
    service = services.has(key) && !/^\s*stores:/.test(lines[i]) ? key : service;
    const found = /^(.*?)\bstores:\s*/.exec(lines[i]);
    if (found && lines[i][found[0].length] === "{") {
      const rest = [lines[i].slice(found[0].length), ...lines.slice(i + 1)].join("\n");
      stores.push(...namesInBrackets(rest).map((store) => `${service}/${store}`));
    } else if (found && found[1].trim() === "") {
      const block = ["stores:"];
      for (let j = i + 1; j < lines.length && (isNothing(lines[j]) || lines[j].search(/\S/) > found[1].length); j++) {
        block.push(lines[j]);
      }
      stores.push(...namesIn(block.join("\n"), "stores").map((store) => `${service}/${store}`));
    }
  }
  return stores;
}
