/** Where an import reads from: files below one root, of a folder, an archive or an upload. Nothing outside exists. */
package org.kakehashi.imports.source;
