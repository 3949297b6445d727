/** cmgr, on which picoCTF runs: a {@code problem.md} for each challenge, beside the files that its image is built from. */
package org.kakehashi.imports.cmgr;
