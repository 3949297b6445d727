/**
 * Pages of nodes in people's own browsers. A link of the platform leads through a one-time {@link
 * org.kakehashi.webpage.PageTickets ticket} to a host name that only this visitor has for this page; what is sent there goes
 * through a {@link org.kakehashi.range.engine.NodeProxies proxy} to the node. A {@link org.kakehashi.webpage.Visit visit} lives as long
 * as its session, its seat and the exercise. The rules for headers, cookies and host names are plain functions here;
 * {@code webpage/web} moves the bytes.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.webpage;
