/** The page that shows every part of the face as it is. */
package org.kakehashi.site.web.design;
