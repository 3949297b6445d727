package org.kakehashi.scenario.format.pack;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte, so that they can say what no honest program would. */
final class RawZip {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    /** One entry, with everything that it says of itself. */
    static final class Entry {
        private byte[] name;
        private byte[] localName;
        private byte[] content = new byte[0];
        private int flags = 0x0800;
        private int method = 8;
        private int mode = 0100644;
        private int crcOff;
        private int sizeOff;
        private int reuse = -1;

        Entry(String name) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
        }

        Entry text(String text) {
            return content(text.getBytes(StandardCharsets.UTF_8));
        }

        Entry content(byte[] bytes) {
            content = bytes;
            return this;
        }

        Entry name(byte[] raw) {
            name = raw;
            localName = raw;
            return this;
        }

        Entry localName(String other) {
            localName = other.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        Entry mode(int unix) {
            mode = unix;
            return this;
        }

        Entry flags(int bits) {
            flags = bits;
            return this;
        }

        Entry method(int number) {
            method = number;
            return this;
        }

        Entry wrongCrc() {
            crcOff = 1;
            return this;
        }

        /** Says that it unpacks to more, or less, than it does. */
        Entry sizeOff(int bytes) {
            sizeOff = bytes;
            return this;
        }

        /** Points at the head of the entry that was written first. */
        Entry sharing() {
            reuse = 0;
            return this;
        }
    }

    RawZip add(Entry entry) {
        byte[] packed = entry.method == 8 ? deflated(entry.content) : entry.content;
        var crc = new CRC32();
        crc.update(entry.content);
        int at = entry.reuse >= 0 ? entry.reuse : body.size();
        if (entry.reuse < 0) {
            ByteBuffer head = little(30 + entry.localName.length);
            head.putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.method);
            head.putInt(0).putInt((int) crc.getValue()).putInt(packed.length).putInt(entry.content.length);
            head.putShort((short) entry.localName.length).putShort((short) 0).put(entry.localName);
            body.writeBytes(head.array());
            body.writeBytes(packed);
        }
        ByteBuffer line = little(46 + entry.name.length);
        line.putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20);
        line.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
        line.putInt((int) crc.getValue() + entry.crcOff);
        line.putInt(packed.length).putInt(entry.content.length + entry.sizeOff);
        line.putShort((short) entry.name.length).putShort((short) 0).putShort((short) 0);
        line.putShort((short) 0)
                .putShort((short) 0)
                .putInt(entry.mode << 16)
                .putInt(at)
                .put(entry.name);
        directory.writeBytes(line.array());
        count++;
        return this;
    }

    RawZip add(String name, String text) {
        return add(new Entry(name).text(text));
    }

    byte[] bytes() {
        var zip = new ByteArrayOutputStream();
        zip.writeBytes(body.toByteArray());
        zip.writeBytes(directory.toByteArray());
        ByteBuffer end = little(22);
        end.putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
        end.putShort((short) count).putShort((short) count);
        end.putInt(directory.size()).putInt(body.size()).putShort((short) 0);
        zip.writeBytes(end.array());
        return zip.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
