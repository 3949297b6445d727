package org.kakehashi.scenario.file.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.kakehashi.scenario.ScenarioPackage;

/**
 * Reads the directory at the end of a zip archive. The JDK's own reader does not tell links from files and trusts what
 * an archive says of itself; here only what a package needs is known, and everything else is refused.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int HEAD = 0x02014b50;
    private static final int HEAD_BYTES = 46;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    /** Folders may be entries as well. */
    private static final int MOST_ENTRIES = 4 * ScenarioPackage.MOST_FILES;

    private final ByteBuffer zip;

    private ZipDirectory(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Every entry in the order of the directory. */
    static List<ZipEntryHead> read(byte[] zip) throws BadArchive {
        try {
            return new ZipDirectory(zip).entries();
        } catch (IndexOutOfBoundsException endsTooEarly) {
            throw BadArchive.broken();
        }
    }

    private List<ZipEntryHead> entries() throws BadArchive {
        int end = end();
        int count = u16(end + 10);
        if (count > MOST_ENTRIES) {
            throw new BadArchive(
                    "The archive holds " + count + " entries; a package has at most " + ScenarioPackage.MOST_FILES
                            + " files.",
                    "アーカイブの項目が" + count + "個あります。パッケージのファイルは" + ScenarioPackage.MOST_FILES + "個までです。");
        }
        int at = zip.getInt(end + 16);
        List<ZipEntryHead> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (at < 0 || zip.getInt(at) != HEAD) {
                throw BadArchive.broken();
            }
            entries.add(entry(at));
            at += HEAD_BYTES + u16(at + 28) + u16(at + 30) + u16(at + 32);
        }
        return entries;
    }

    /** The record that ends the archive and nothing after it. */
    private int end() throws BadArchive {
        int last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END && at + END_BYTES + u16(at + 20) == zip.limit()) {
                return at;
            }
        }
        throw BadArchive.broken();
    }

    private ZipEntryHead entry(int at) throws BadArchive {
        String name = name(at + HEAD_BYTES, u16(at + 28));
        int flags = u16(at + 8);
        int method = u16(at + 10);
        if ((flags & ENCRYPTED) != 0) {
            throw new BadArchive(
                    "\"" + name + "\" is encrypted; a package is not.", "「" + name + "」が暗号化されています。パスワードなしのzipにしてください。");
        }
        if (method != STORED && method != DEFLATED) {
            throw new BadArchive(
                    "\"" + name + "\" is packed by a method that is not supported; use plain zip.",
                    "「" + name + "」の圧縮方式には対応していません。通常のzipで作り直してください。");
        }
        checkType(name, at);
        return new ZipEntryHead(
                name,
                method == STORED,
                zip.getInt(at + 16) & 0xFFFF_FFFFL,
                size(zip.getInt(at + 20), name),
                size(zip.getInt(at + 24), name),
                size(zip.getInt(at + 42), name));
    }

    /** Only plain files and folders: a link would lead whoever unpacks it elsewhere. */
    private void checkType(String name, int at) throws BadArchive {
        boolean unix = zip.get(at + 5) == UNIX;
        int type = (zip.getInt(at + 38) >>> 16) & FILE_TYPE;
        if (unix && type != 0 && type != REGULAR && type != FOLDER) {
            throw new BadArchive(
                    "\"" + name + "\" is a link or a device; a package holds plain files only.",
                    "「" + name + "」はリンクまたはデバイスです。パッケージに入れられるのは通常のファイルだけです。");
        }
    }

    private static int size(int declared, String name) throws BadArchive {
        if (declared < 0) {
            throw new BadArchive(
                    "\"" + name + "\" is said to be larger than 2 GiB.", "「" + name + "」の大きさが2 GiBを超えています。");
        }
        return declared;
    }

    private String name(int at, int length) throws BadArchive {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(zip.slice(at, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadArchive(
                    "A file name in the archive is not UTF-8 (Shift_JIS, perhaps). Pack it with a program that writes"
                            + " UTF-8 names.",
                    "アーカイブ内のファイル名がUTF-8ではありません（Shift_JISなど）。UTF-8のファイル名で圧縮し直してください。");
        }
    }

    private int u16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }
}
