// Bundles the browser code into src/main/resources/META-INF/resources/assets; the result is committed, so that
// building the platform needs no Node. Run: npm ci && npm run build (CI rebuilds and compares).
import { build } from "esbuild";

const out = "../resources/META-INF/resources/assets";

await build({
  entryPoints: [
    ...["live", "terminal", "board", "play", "editor"].map((name) => ({ in: `${name}.js`, out: name })),
    ...["kakehashi", "play"].map((name) => ({ in: `${name}.css`, out: name })),
  ],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  outdir: out,
  legalComments: "linked",
  charset: "utf8",
  logLevel: "warning",
});
