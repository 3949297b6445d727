/** Material of other platforms on its way to become a project: imported, looked at, and then kept or dropped. */
package org.kakehashi.workbench.imports;
