/** Where a trainee has a node with a service put back as it was at the start. */
@org.jspecify.annotations.NullMarked
package org.kakehashi.play.web.reset;
