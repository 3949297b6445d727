package org.kakehashi.exercise.frozen;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kakehashi.scenario.ScenarioPackage;
import org.kakehashi.scenario.format.pack.PackageZip;

/** The packages that exercises were scheduled from, each kept once however many exercises play it. */
@ApplicationScoped
public class FrozenPackages {
    /** Bytes that one statement carries; a database server takes 16 MiB where nobody raised that. */
    private static final int PART = 4 << 20;

    @Inject
    EntityManager database;

    /**
     * Keeps a package for the exercise that this transaction makes. The row of one that is there already is held until
     * the end of the transaction, so that {@link #forgetUnused()} cannot take it away in between.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(ScenarioPackage pack) {
        byte[] zip = PackageZip.write(pack);
        for (int part = 0; part * PART < zip.length; part++) {
            database.createNativeQuery("insert into frozen_package (digest, part, zip, frozen_at)"
                            + " values (?1, ?2, ?3, utc_timestamp(6)) on duplicate key update part = part")
                    .setParameter(1, pack.digest())
                    .setParameter(2, part)
                    .setParameter(3, Arrays.copyOfRange(zip, part * PART, Math.min(zip.length, (part + 1) * PART)))
                    .executeUpdate();
        }
    }

    /**
     * The package of this digest, if an exercise was scheduled from it.
     *
     * @throws IllegalStateException if what the database holds is not that package
     */
    @Transactional
    public Optional<ScenarioPackage> find(String digest) {
        List<?> parts = database.createNativeQuery("select zip from frozen_package where digest = ?1 order by part")
                .setParameter(1, digest)
                .getResultList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var zip = new ByteArrayOutputStream();
        parts.forEach(part -> zip.writeBytes((byte[]) part));
        Optional<ScenarioPackage> pack = PackageZip.read(zip.toByteArray()).pack();
        if (pack.filter(found -> found.digest().equals(digest)).isEmpty()) {
            throw new IllegalStateException("the frozen package " + digest + " is damaged");
        }
        return pack;
    }

    /** Removes the packages of exercises that were removed. */
    @Transactional
    public void forgetUnused() {
        database.createNativeQuery(
                        "delete from frozen_package where digest not in (select scenario_digest from exercise)")
                .executeUpdate();
    }
}
