/** What an import says about what it did. */
package org.kakehashi.scenario.imports.report;
