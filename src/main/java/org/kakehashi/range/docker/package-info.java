/** The only room that speaks to Docker: every call is one idempotent step, found and removed by label and id. */
package org.kakehashi.range.docker;
