/**
 * A scenario in the making: what an importer fills in, brought within the limits of our format and written as YAML in
 * its short forms. It can hold less than a {@code Scenario} (a text in one language only), and nothing that the format refuses.
 */
package org.kakehashi.imports.draft;
