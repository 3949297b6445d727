/**
 * A second HTTP server, for nothing but pages of nodes: each request is admitted by {@link
 * org.kakehashi.webpage.web.ProxyHandler}, then forwarded with its headers rewritten, or tunnelled if it becomes a
 * WebSocket. It has event loops of its own, so that a busy node slows no page of the platform.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.webpage.web;
