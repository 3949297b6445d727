// Bundles the browser code into src/main/resources/META-INF/resources/assets; the result is committed, so that
// building the platform needs no Node. Run: npm ci && npm run build (CI rebuilds and compares).
import { copyFile, rm } from "node:fs/promises";
import { build } from "esbuild";

const out = "../resources/META-INF/resources/assets";
const scripts = ["live", "terminal", "board", "play", "editor", "parts"];
const styles = ["kakehashi", "home", "board", "play", "control", "workbench", "design", "webpage"];

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: [...scripts.map((name) => `${name}.js`), ...styles.map((name) => `${name}.css`)],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  outdir: out,
  loader: { ".woff2": "file" },
  assetNames: "[name]-[hash]",
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
});
await copyFile("icons.svg", `${out}/icons.svg`);
for (const licence of ["OFL-ibm-plex-sans.txt", "OFL-mplus.txt"]) {
  await copyFile(`fonts/${licence}`, `${out}/${licence}`);
}
