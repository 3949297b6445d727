/** What an import says about what it did. */
package org.kakehashi.imports.report;
