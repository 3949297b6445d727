/** The pages of authors: library, editor, translation, files, versions. */
package org.kakehashi.workbench.web;
