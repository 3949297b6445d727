/** The folders of scenarios that this installation offers. */
package org.kakehashi.scenario.library;
