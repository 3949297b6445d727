/**
 * Terminals over the web: a POST asks for a ticket, the WebSocket takes it. Output and input are binary frames; text
 * frames are small JSON notices. {@code src/main/web/terminal.js} is the other end.
 */
package org.kakehashi.terminal.web;
