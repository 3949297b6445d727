/** The instructor's pages; each refreshes its live part with htmx and works by reloading without script. */
package org.kakehashi.control.web;
