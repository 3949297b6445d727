package org.kakehashi.scenario.file.pack;

/**
 * What the directory of an archive says of one entry.
 *
 * @param name as stored, with slashes
 * @param stored whether it is not compressed
 * @param crc checksum of the content
 * @param packed bytes in the archive
 * @param size bytes unpacked
 * @param at where its own head stands in the archive
 */
record ZipEntryHead(String name, boolean stored, long crc, int packed, int size, int at) {
    boolean isFolder() {
        return name.endsWith("/");
    }
}
