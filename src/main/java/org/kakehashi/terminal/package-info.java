/**
 * Shells in the browser. A {@link org.kakehashi.terminal.ConsoleTickets ticket} says who may open what, for half a minute and
 * once; a {@link org.kakehashi.terminal.TerminalSession session} is one participant's shell on one node and outlives a
 * lost connection: what the shell prints goes through a {@link org.kakehashi.terminal.OutputBuffer} that keeps the last 64 KiB
 * and makes the shell wait for its reader, what is typed is counted, so that a browser that comes back goes on exactly
 * where it was. Nothing here speaks HTTP or Docker; {@code terminal/web} and {@code range/docker} do.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.terminal;
