/** The page frame, languages, security headers and error pages that all features share. */
package org.kakehashi.site.web;
