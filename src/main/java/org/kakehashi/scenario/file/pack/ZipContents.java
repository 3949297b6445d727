package org.kakehashi.scenario.file.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;

/** Unpacks the entries of an archive one after the other, never more than they declare and a package may hold. */
final class ZipContents {
    private static final int HEAD = 0x04034b50;
    private static final int HEAD_BYTES = 30;

    /** Text shrinks to a twentieth; what shrinks much more was made to fill memory. Small entries may. */
    static final int MOST_RATIO = 100;

    static final int SMALL = 1 << 20;

    private final byte[] zip;
    private final ByteBuffer numbers;
    private final boolean[] taken;
    private long total;

    ZipContents(byte[] zip) {
        this.zip = zip;
        this.numbers = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        this.taken = new boolean[zip.length];
    }

    Bytes of(ZipEntryHead entry) throws BadArchive {
        total += entry.size();
        if (total > ScenarioPackage.MOST_BYTES) {
            throw new BadArchive("Unpacked, the archive is larger than 16 MiB.", "展開後の大きさが16 MiBを超えています。");
        }
        if (entry.size() > SMALL && entry.size() / MOST_RATIO > entry.packed()) {
            throw new BadArchive(
                    "\"" + entry.name() + "\" unpacks to more than a hundred times its size; no scenario needs that.",
                    "「" + entry.name() + "」は展開すると100倍以上になります。安全のため受け付けません。");
        }
        byte[] content = unpack(entry);
        var crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw BadArchive.broken();
        }
        return new Bytes(content);
    }

    private byte[] unpack(ZipEntryHead entry) throws BadArchive {
        try {
            int start = start(entry);
            occupy(entry.at(), start + entry.packed());
            return entry.stored() ? Arrays.copyOfRange(zip, start, start + entry.packed()) : inflate(start, entry);
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            throw BadArchive.broken();
        }
    }

    /** Where the content begins: after the entry's own head, which says the same name as the directory. */
    private int start(ZipEntryHead entry) throws BadArchive {
        int nameBytes = numbers.getShort(entry.at() + 26) & 0xFFFF;
        int extraBytes = numbers.getShort(entry.at() + 28) & 0xFFFF;
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        int at = entry.at() + HEAD_BYTES;
        boolean same = numbers.getInt(entry.at()) == HEAD
                && nameBytes == name.length
                && Arrays.equals(zip, at, at + nameBytes, name, 0, nameBytes);
        boolean sizes = !entry.stored() || entry.packed() == entry.size();
        if (!same || !sizes) {
            throw BadArchive.broken();
        }
        return at + nameBytes + extraBytes;
    }

    /** Entries that share bytes make a small archive say a lot; no honest program writes them. */
    private void occupy(int from, int to) throws BadArchive {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                throw BadArchive.broken();
            }
            taken[i] = true;
        }
    }

    private byte[] inflate(int start, ZipEntryHead entry) throws DataFormatException, BadArchive {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip, start, entry.packed());
            byte[] content = new byte[entry.size()];
            int filled = 0;
            while (filled < content.length) {
                int more = inflater.inflate(content, filled, content.length - filled);
                if (more == 0) {
                    throw BadArchive.broken();
                }
                filled += more;
            }
            if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
                throw BadArchive.broken();
            }
            return content;
        } finally {
            inflater.end();
        }
    }
}
