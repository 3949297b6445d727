/** Figures of the running platform, for programs that watch it. */
package org.kakehashi.site.web.metrics;
