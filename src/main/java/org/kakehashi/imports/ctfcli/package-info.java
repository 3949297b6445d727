/** Challenges as ctfcli describes them: one {@code challenge.yml}, or a whole tree of them as one scenario. */
package org.kakehashi.imports.ctfcli;
