/** What forms send, looked at before any page has to do with it. */
package org.kakehashi.site.web.form;
