package org.kakehashi.workbench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.kakehashi.scenario.Bytes;

/** The contents of files, each kept once however many versions have it. */
@ApplicationScoped
class FileContents {
    /** Well below what the database takes in one packet. */
    private static final int PART = 1 << 20;

    @Inject
    EntityManager entities;

    /** Keeps a content, if it is not kept already, and gives its digest. */
    String keep(Bytes content) {
        byte[] bytes = content.toArray();
        String digest = sha256(bytes);
        for (int part = 0; part == 0 || part * PART < bytes.length; part++) {
            entities.createNativeQuery("insert ignore into manuscript_content (digest, part, bytes) values (?, ?, ?)")
                    .setParameter(1, digest)
                    .setParameter(2, part)
                    .setParameter(3, Arrays.copyOfRange(bytes, part * PART, Math.min(bytes.length, (part + 1) * PART)))
                    .executeUpdate();
        }
        return digest;
    }

    Bytes get(String digest) {
        var whole = new ByteArrayOutputStream();
        List<?> parts = entities.createNativeQuery(
                        "select bytes from manuscript_content where digest = ? order by part")
                .setParameter(1, digest)
                .getResultList();
        parts.forEach(part -> whole.writeBytes((byte[]) part));
        return new Bytes(whole.toByteArray());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
