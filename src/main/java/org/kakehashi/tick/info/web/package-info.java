/** Attack info by HTTP, for programs in the shapes that they know, and as a page for people. */
package org.kakehashi.tick.info.web;
