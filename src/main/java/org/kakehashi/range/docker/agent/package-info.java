/**
 * The resident agent: one container of the image {@code agent} for this platform on its engine, which enters the networks
 * of nodes, so that no container is started just to look (docs/adr/0050). {@code Agent} keeps it, {@code AgentConnection}
 * speaks to it, {@code AgentJob} is one request.
 */
@org.jspecify.annotations.NullMarked
package org.kakehashi.range.docker.agent;
