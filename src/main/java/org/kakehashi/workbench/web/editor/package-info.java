/** The pages on which an author writes. */
package org.kakehashi.workbench.web.editor;
