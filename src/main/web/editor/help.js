// Completion and hover help from the schema, and from the names that the text itself gives.
import { snippetCompletion } from "@codemirror/autocomplete";
import { hoverTooltip } from "@codemirror/view";
import { namesIn, placeAt, storesIn } from "./place.js";

/** @param {{schema: object, images: string[], words: {missing: string}}} knowledge */
export function completions({ schema, images }) {
  return (context) => {
    const text = context.state.doc.toString();
    const place = placeAt(text, context.pos);
    if (!place || (!context.explicit && !place.word && !place.flow && place.key)) {
      return null;
    }
    const from = context.pos - place.word.length;
    if (/\s/.test(place.word.trim())) {
      return null;
    }
    const valid = /^[\w./-]*$/;
    if (place.key) {
      const keys = schema.keys(place.path).filter((key) => !place.keys.has(key.name));
      const options = keys.map((key) => option(key, place.flow));
      return options.length ? { from, options, validFor: valid } : null;
    }
    const names = schema
      .names(place.path)
      .flatMap((section) => {
        if (section === "images") {
          return images;
        }
        return section === "stores" ? storesIn(text) : namesIn(text, section);
      });
    const values = [...schema.values(place.path), ...names.map((name) => ({ name, about: "" }))];
    const options = values.map((value) => ({ label: value.name, type: "constant", info: value.about || undefined }));
    return options.length ? { from, options, validFor: valid } : null;
  };
}

function option(key, flow) {
  const shown = { label: key.name, type: "property", info: key.about || undefined, boost: key.required ? 2 : 0 };
  if (key.isText) {
    return snippetCompletion(`${key.name}: {en: "\${English}", ja: "\${日本語}"}`, shown);
  }
  return { ...shown, apply: key.isTree && !flow ? `${key.name}:` : `${key.name}: ` };
}

/** What the key under the pointer means. */
export function hover({ schema }) {
  return hoverTooltip((view, position) => {
    const line = view.state.doc.lineAt(position);
    const word = /[\w-]+$/.exec(line.text.slice(0, position - line.from))?.[0] ?? "";
    const rest = /^[\w-]*/.exec(line.text.slice(position - line.from))[0];
    const start = position - word.length;
    const end = position + rest.length;
    if (start === end || !/^["']?\s*:/.test(line.text.slice(end - line.from))) {
      return null;
    }
    const place = placeAt(view.state.doc.toString(), start);
    const about = place?.key ? schema.about([...place.path, word + rest]) : "";
    if (!about) {
      return null;
    }
    return {
      pos: start,
      end,
      above: true,
      create() {
        const dom = document.createElement("div");
        dom.className = "workbench-hover";
        dom.textContent = about;
        return { dom };
      },
    };
  });
}

/** The key in the line of a position and what it means, or null. */
export function aboutAt({ schema }, state, position) {
  const line = state.doc.lineAt(position);
  const key = /^(\s*(?:- )*)([\w-]+)\s*:/.exec(line.text);
  const place = key && placeAt(state.doc.toString(), line.from + key[1].length);
  const about = place?.key ? schema.about([...place.path, key[2]]) : "";
  return about ? { key: key[2], about } : null;
}
