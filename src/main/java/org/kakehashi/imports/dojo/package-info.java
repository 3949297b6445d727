/** pwn.college: a {@code dojo.yml} with modules and challenges, whose texts lie in the folders called after them. */
package org.kakehashi.imports.dojo;
