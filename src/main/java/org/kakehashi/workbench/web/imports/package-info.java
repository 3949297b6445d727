/** The pages that take in material of other platforms. */
package org.kakehashi.workbench.web.imports;
