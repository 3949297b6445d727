package org.kakehashi.scenario.format.pack;

import static org.kakehashi.scenario.words.PackageWords.WORDS;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.kakehashi.scenario.Bytes;
import org.kakehashi.scenario.ScenarioPackage;

/**
 * A zip archive of a stranger's. The library reads what the archive says of itself; here that is not believed: only plain
 * files and folders under UTF-8 names, each with bytes of its own, that unpack to what they declare and a package holds.
 */
final class CheckedZip implements Closeable {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int LARGE_LOCATOR_BYTES = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int HEAD_BYTES = 30;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    /** Folders may be entries as well. */
    private static final int MOST_ENTRIES = 4 * ScenarioPackage.MOST_FILES;

    /** The library keeps every entry in memory before anybody can count them. */
    private static final int LARGEST_DIRECTORY = 2 << 20;

    /** Text shrinks to a twentieth; what shrinks much more was made to fill memory. Small entries may. */
    static final int MOST_RATIO = 100;

    static final int SMALL = 1 << 20;

    private final ByteBuffer bytes;
    private final ZipFile zip;
    private long total;

    /** @param name as stored, with slashes; of a folder it ends with one */
    record Entry(String name, ZipArchiveEntry head) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    private CheckedZip(ByteBuffer bytes, ZipFile zip) {
        this.bytes = bytes;
        this.zip = zip;
    }

    static CheckedZip open(byte[] zip) throws BadArchive {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        checkEnd(bytes);
        try {
            return new CheckedZip(
                    bytes,
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                            .setCharset(StandardCharsets.UTF_8)
                            .setUseUnicodeExtraFields(false)
                            .get());
        } catch (IOException | RuntimeException unreadable) {
            throw BadArchive.broken();
        }
    }

    /** A record that says where the directory is ends the archive; nothing follows, and nothing else says it otherwise. */
    private static void checkEnd(ByteBuffer zip) throws BadArchive {
        int last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END && at + END_BYTES + u16(zip, at + 20) == zip.limit()) {
                int locator = at - LARGE_LOCATOR_BYTES;
                if (Integer.compareUnsigned(zip.getInt(at + 12), LARGEST_DIRECTORY) > 0
                        || locator >= 0 && zip.getInt(locator) == LARGE_LOCATOR) {
                    throw tooMany();
                }
                return;
            }
        }
        throw BadArchive.broken();
    }

    /** Every entry in the order of the directory. */
    List<Entry> entries() throws BadArchive {
        List<ZipArchiveEntry> heads = Collections.list(zip.getEntries());
        if (heads.size() > MOST_ENTRIES) {
            throw tooMany();
        }
        checkPlaces();
        List<Entry> entries = new ArrayList<>();
        for (ZipArchiveEntry head : heads) {
            String name = name(head);
            checkKind(name, head);
            entries.add(new Entry(name, head));
        }
        return entries;
    }

    /** Entries that share bytes make a small archive say a lot; no honest program writes them, nor two names for one. */
    private void checkPlaces() throws BadArchive {
        long end = 0;
        for (ZipArchiveEntry head : Collections.list(zip.getEntriesInPhysicalOrder())) {
            long at = head.getLocalHeaderOffset();
            if (at < end || !Arrays.equals(head.getRawName(), localName((int) at))) {
                throw BadArchive.broken();
            }
            end = head.getDataOffset() + head.getCompressedSize();
        }
    }

    private byte[] localName(int at) {
        byte[] name = new byte[u16(bytes, at + 26)];
        bytes.get(at + HEAD_BYTES, name);
        return name;
    }

    private static String name(ZipArchiveEntry head) throws BadArchive {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(head.getRawName()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadArchive(WORDS.fileNameInTheArchive());
        }
    }

    private static void checkKind(String name, ZipArchiveEntry head) throws BadArchive {
        if (head.getGeneralPurposeBit().usesEncryption()) {
            throw new BadArchive(WORDS.isEncrypted(name));
        }
        if (head.getMethod() != ZipArchiveEntry.STORED && head.getMethod() != ZipArchiveEntry.DEFLATED) {
            throw new BadArchive(WORDS.isPackedByAMethod(name));
        }
        int type = head.getUnixMode() & FILE_TYPE;
        if (type != 0 && type != REGULAR && type != FOLDER) {
            throw new BadArchive(WORDS.isALinkOrADevice(name));
        }
    }

    /** Unpacks entries one after the other, together no more than a package may hold. */
    Bytes content(Entry entry) throws BadArchive {
        ZipArchiveEntry head = entry.head();
        total += head.getSize();
        if (total > ScenarioPackage.MOST_BYTES) {
            throw new BadArchive(WORDS.unpackedTheArchiveIsLargerThan16());
        }
        if (head.getSize() > SMALL && head.getSize() / MOST_RATIO > head.getCompressedSize()) {
            throw new BadArchive(WORDS.unpacksToMoreThanAHundredTimes(entry.name()));
        }
        byte[] content = unpack(head);
        var crc = new CRC32();
        crc.update(content);
        if (content.length != head.getSize() || crc.getValue() != head.getCrc()) {
            throw BadArchive.broken();
        }
        return new Bytes(content);
    }

    private byte[] unpack(ZipArchiveEntry head) throws BadArchive {
        try (InputStream in = zip.getInputStream(head)) {
            return in.readNBytes((int) head.getSize() + 1);
        } catch (IOException | RuntimeException unreadable) {
            throw BadArchive.broken();
        }
    }

    private static BadArchive tooMany() {
        return new BadArchive(WORDS.archiveHoldsTooManyEntries(ScenarioPackage.MOST_FILES));
    }

    private static int u16(ByteBuffer zip, int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    @Override
    public void close() {
        ZipFile.closeQuietly(zip);
    }
}
