/** Material of other platforms on its way to become a manuscript: imported, looked at, and then kept or dropped. */
package org.kakehashi.workbench.imports;
