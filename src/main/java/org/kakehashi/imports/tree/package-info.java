/**
 * Foreign YAML, JSON and TOML as one kind of tree: read within limits, with the line of each value, never executed and
 * never interpreted further than what was written.
 */
package org.kakehashi.imports.tree;
