/**
 * Measures a packaged platform from outside: over HTTP as browsers do, and by what the kernel counts for its process. Nothing
 * here imports the product's classes, so that older and newer builds can be measured side by side. Started by
 * {@code mvn -Pbench verify}; {@code docs/benchmarks.md} tells the method and holds the results.
 */
package org.kakehashi.bench;
