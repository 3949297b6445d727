/** The pages of one scenario project: its versions, files and merges. */
package org.kakehashi.workbench.web.project;
