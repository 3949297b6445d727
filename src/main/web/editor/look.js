// The editor's looks: colours are the page's own, so both themes work.
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const theme = EditorView.theme({
  "&": { backgroundColor: "var(--pico-form-element-background-color)", color: "var(--pico-color)", fontSize: "0.9rem" },
  "&.cm-focused": { outline: "3px solid var(--pico-primary)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--kkh-mono)", lineHeight: "1.5" },
  ".cm-content": { caretColor: "var(--pico-color)" },
  ".cm-cursor, .cm-dropCursor": { borderLeftColor: "var(--pico-color)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--kkh-surface)", color: "var(--kkh-muted)", borderRight: "1px solid var(--kkh-line)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--pico-primary) 9%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--pico-primary) 28%, transparent) !important",
  },
  ".cm-tooltip, .cm-panels": {
    backgroundColor: "var(--kkh-surface)",
    color: "var(--pico-color)",
    border: "1px solid var(--kkh-line)",
  },
  ".cm-tooltip-autocomplete ul li": { padding: "0.15rem 0.5rem" },
  ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: "var(--pico-primary-background)", color: "#fff" },
  ".cm-completionInfo": { maxWidth: "22rem", padding: "0.5rem", whiteSpace: "normal" },
  ".cm-diagnostic": { whiteSpace: "normal" },
  ".cm-diagnostic-error": { borderLeftColor: "var(--kkh-bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--kkh-wait)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--kkh-eu)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--kkh-good)" },
  { tag: tags.comment, color: "var(--kkh-muted)", fontStyle: "italic" },
  { tag: [tags.bool, tags.number, tags.null], color: "var(--kkh-jp)" },
  { tag: [tags.meta, tags.labelName], color: "var(--kkh-wait)" },
]);

export const looks = [theme, syntaxHighlighting(colours)];
