// The editor of scenarios: the text area becomes an editor with completion and help, problems stand in the margin while
// one types, the draft is kept, picture and preview follow. Without this script the form still checks and saves.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { aboutAt, completions, hover } from "./editor/help.js";
import { looks } from "./editor/look.js";
import { outline } from "./editor/outline.js";
import { JAPANESE } from "./editor/phrases.js";
import { schemaFor } from "./editor/schema.js";
import { topology } from "./editor/topology.js";

const CHECK_AFTER = 250;
const KEEP_AFTER = 1_200;
const TRY_AGAIN_AFTER = 5_000;

const area = document.getElementById("source");
const form = document.getElementById("edit");
const problems = document.getElementById("problems");
const view = document.getElementById("view");
const kept = document.getElementById("kept");
const said = document.getElementById("said");
const keyHelp = document.getElementById("key-help");
const lang = document.documentElement.lang;

// Sends the text somewhere; an earlier request to the same place is given up.
const running = new Map();
async function send(address, fields, accept = "application/json, text/html;q=0.9") {
  running.get(address)?.abort();
  const control = new AbortController();
  running.set(address, control);
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { Accept: accept },
    signal: control.signal,
  });
  if (answer.status === 401) {
    document.dispatchEvent(new Event("kakehashi:refused"));
  }
  return answer;
}

function offset(doc, line, column) {
  if (line < 1 || line > doc.lines) {
    return 0;
  }
  const { from, text } = doc.line(line);
  return from + [...text].slice(0, Math.max(0, column - 1)).join("").length;
}

// A problem is underlined from where it begins to the end of the word.
function diagnostic(doc, mark) {
  const from = offset(doc, mark.line, mark.column);
  const rest = mark.line > 0 ? doc.sliceString(from, doc.lineAt(from).to) : "";
  const length = (/^("[^"]*"|'[^']*'|[^\s,{}[\]]+)/.exec(rest)?.[0] ?? rest.slice(0, 1)).length;
  return { from, to: from + length, severity: mark.severity.toLowerCase(), message: mark.text };
}

function later(delay, work) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, delay);
  };
}

async function start() {
  const load = async (address) => (await fetch(address)).json();
  const schema = schemaFor(await load(area.dataset.schema));
  const knowledge = { schema, images: (area.dataset.images ?? "").split(" ").filter(Boolean) };
  const editor = new EditorView({ parent: area.parentElement, state: state(knowledge) });
  area.before(editor.dom);
  area.hidden = true;
  document.getElementById("source-label").addEventListener("click", () => editor.focus());

  const sections = outline(document.getElementById("outline"), (line) => goTo(editor.state.doc.line(line).from, "start"));
  const picture = topology(form, (act) => quietly(() => change(act))());

  const text = () => editor.state.doc.toString();
  let keptText = text();

  async function check() {
    const doc = editor.state.doc;
    const answer = await send(area.dataset.check, { source: text() });
    if (answer.ok && editor.state.doc === doc) {
      const found = await answer.json();
      editor.dispatch(setDiagnostics(editor.state, found.problems.map((mark) => diagnostic(doc, mark))));
      problems.innerHTML = found.html;
      picture.update(found);
      if (found.readable) {
        await look();
      }
    }
  }

  async function look() {
    const answer = await send(area.dataset.view, {
      source: text(),
      lang: form.elements.lang.value,
      moment: form.elements.moment.value,
    });
    if (answer.status === 200) {
      const open = new Set([...view.querySelectorAll("details[open]")].map((each) => each.id));
      view.innerHTML = await answer.text();
      open.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
    }
  }

  // The change is made in what stands here now, and becomes one step of what can be undone.
  async function change(act) {
    const doc = editor.state.doc;
    const fields = new FormData(form);
    fields.set("act", act);
    fields.set("source", text());
    const answer = await send(form.dataset.change, fields, "application/json");
    const found = await answer.json();
    if (answer.ok && editor.state.doc === doc) {
      editor.dispatch({ changes: difference(text(), found.source), scrollIntoView: true, userEvent: "input" });
      form.querySelectorAll("[name$=-anyway]").forEach((each) => (each.checked = false));
      form.querySelectorAll("[name=new-node], [name=new-image], [name=new-network], [name=node-name], [name=network-name]").forEach((each) => {
        act.includes("image") || act.includes("connect") || (each.value = "");
      });
    }
    say(answer.ok ? found.says : found.detail, !answer.ok);
  }

  function say(words, bad) {
    said.hidden = false;
    said.textContent = words;
    said.classList.toggle("bad", bad);
    said.classList.toggle("ok", !bad);
  }

  function goTo(at, y) {
    editor.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y }) });
    editor.focus();
  }

  // What the key under the cursor means, from the reference.
  function help() {
    const about = aboutAt(knowledge, editor.state, editor.state.selection.main.head);
    keyHelp.hidden = !about;
    if (about) {
      const name = document.createElement("b");
      name.textContent = about.key;
      keyHelp.replaceChildren(name, ` ${about.about}`);
    }
  }

  function moved() {
    help();
    sections.mark(editor.state.doc.lineAt(editor.state.selection.main.head).number);
  }

  async function keep() {
    const now = text();
    if (now === keptText) {
      return;
    }
    try {
      const answer = await send(area.dataset.draft, { base: form.elements.base.value, source: now });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      keptText = now;
      const time = new Date().toLocaleTimeString(lang, { timeZoneName: "short" });
      kept.textContent = `${kept.dataset.kept} ${time}`;
      kept.classList.remove("bad", "state");
    } catch (failure) {
      if (failure.name !== "AbortError") {
        kept.textContent = kept.dataset.notKept;
        kept.classList.add("bad", "state");
        setTimeout(keep, TRY_AGAIN_AFTER);
      }
    }
  }

  const quietly = (work) => () => work().catch((failure) => failure.name === "AbortError" || console.warn(failure));
  const checkSoon = later(CHECK_AFTER, quietly(check));
  const keepSoon = later(KEEP_AFTER, quietly(keep));
  changed = () => {
    checkSoon();
    keepSoon();
    sections.show(text());
  };
  atCursor = later(CHECK_AFTER, moved);
  sections.show(text());

  form.elements.lang.addEventListener("change", quietly(look));
  form.elements.moment.addEventListener("change", quietly(look));
  form.addEventListener("submit", () => {
    area.value = text();
    keptText = text();
  });
  document.getElementById("check").addEventListener("click", (event) => {
    event.preventDefault();
    quietly(check)();
  });
  problems.addEventListener("click", (event) => {
    const link = event.target.closest("[data-line]");
    if (link) {
      event.preventDefault();
      const at = offset(editor.state.doc, Number(link.dataset.line), Number(link.dataset.column));
      goTo(at, "center");
    }
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[value^='topology-'], button[value^='insert-']");
    if (button) {
      event.preventDefault();
      quietly(() => change(button.value))();
    }
  });
  // The way to a button is Enter in the field beside it, not the first button of the page.
  form.addEventListener("keydown", (event) => {
    const field = event.target.closest(".wb-change input:not([type=checkbox])");
    if (field && event.key === "Enter") {
      event.preventDefault();
      (field.closest(".wb-row").querySelector("button") ?? field.closest("fieldset").querySelector(":scope > button")).click();
    }
  });
  // Pages that go on from the draft open when it is kept.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-after-keeping]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      keep().finally(() => location.assign(link.href));
    }
  });
  // Whoever leaves takes nothing along that is not kept.
  addEventListener("pagehide", () => {
    if (text() !== keptText) {
      navigator.sendBeacon(
        area.dataset.draft,
        new URLSearchParams({ base: form.elements.base.value, source: text() }),
      );
    }
  });
  area.editor = editor;
  quietly(check)();
}

let changed = () => {};
let atCursor = () => {};

// The one place in which two texts differ.
function difference(before, after) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) {
    start++;
  }
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) {
    end++;
  }
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function state(knowledge) {
  const save = { key: "Mod-s", preventDefault: true, run: () => (document.getElementById("save").click(), true) };
  return EditorState.create({
    doc: area.value,
    extensions: [
      EditorView.cspNonce.of(document.querySelector("meta[name=style-nonce]").content),
      lineNumbers(),
      lintGutter(),
      foldGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      indentUnit.of("  "),
      EditorState.tabSize.of(2),
      yaml(),
      autocompletion({ override: [completions(knowledge)] }),
      hover(knowledge),
      looks,
      keymap.of([
        save,
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...lintKeymap,
        ...searchKeymap,
        ...foldKeymap,
        ...historyKeymap,
        ...defaultKeymap,
        indentWithTab,
      ]),
      EditorView.contentAttributes.of({
        "aria-label": area.dataset.label,
        "aria-describedby": "keys",
        tabindex: "0",
        spellcheck: "false",
        autocorrect: "off",
        autocapitalize: "off",
      }),
      EditorView.lineWrapping,
      EditorView.updateListener.of((update) => {
        update.docChanged && changed();
        (update.docChanged || update.selectionSet) && atCursor();
      }),
      lang === "ja" ? EditorState.phrases.of(JAPANESE) : [],
    ],
  });
}

if (area) {
  start();
}
