package org.kakehashi.exercise.sealed;

import static org.kakehashi.exercise.words.ExerciseWords.WORDS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.kakehashi.site.WrongSetting;

/**
 * At each start, once the schema is up to date: draws the key where there is none, refuses the start where the key in the
 * state folder does not open what is in the database, and seals what is there in clear, from a version before this or from
 * a backup of it. A row is sealed with its hash in one statement, so a start that was cut off goes on.
 */
public class SealedAtStart extends BaseCallback {
    private static final List<Column> COLUMNS = List.of(
            new Column("exercise", "secret", 32, ""),
            new Column("exercise", "observer_code", 16, ", observer_code_hash = sha2(?, 256)"),
            new Column("team", "join_code", 16, ", join_code_hash = sha2(?, 256)"));

    private final KeyFile file;
    private final boolean anew;

    /** Flyway makes it. */
    public SealedAtStart() {
        this(
                KeyFile.ofInstallation(),
                ConfigProvider.getConfig()
                        .getOptionalValue("kakehashi.sealed.anew", Boolean.class)
                        .orElse(false));
    }

    /** @param anew where a key is lost for good: what it sealed is drawn again instead of refusing the start */
    SealedAtStart(KeyFile file, boolean anew) {
        this.file = file;
        this.anew = anew;
    }

    /**
     * @param bytes random bytes that it holds in hex
     * @param withHash what else is set, from the same text in clear
     */
    private record Column(String table, String name, int bytes, String withHash) {
        Map<Long, String> rows(Connection connection) throws SQLException {
            Map<Long, String> found = new LinkedHashMap<>();
            try (PreparedStatement read = connection.prepareStatement("select id, " + name + " from " + table);
                    ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    found.put(row.getLong(1), row.getString(2));
                }
            }
            return found;
        }

        void seal(Connection connection, SealingKey key) throws SQLException {
            try (PreparedStatement write = connection.prepareStatement(
                    "update " + table + " set " + name + " = ?" + withHash + " where id = ?")) {
                for (Map.Entry<Long, String> row : rows(connection).entrySet()) {
                    if (key.opens(row.getValue())) {
                        continue;
                    }
                    String clear = SealingKey.isSealed(row.getValue()) ? SealingKey.randomHex(bytes) : row.getValue();
                    int at = 1;
                    write.setString(at++, key.seal(clear));
                    if (!withHash.isEmpty()) {
                        write.setString(at++, clear);
                    }
                    write.setLong(at, row.getKey());
                    write.executeUpdate();
                }
            }
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            Connection connection = context.getConnection();
            SealingKey key = keyFor(connection);
            for (Column column : COLUMNS) {
                column.seal(connection, key);
            }
        } catch (SQLException e) {
            throw new FlywayException("secrets could not be sealed", e);
        }
    }

    private SealingKey keyFor(Connection connection) throws SQLException {
        Optional<SealingKey> key = file.read();
        for (Column column : anew ? List.<Column>of() : COLUMNS) {
            for (String value : column.rows(connection).values()) {
                if (!SealingKey.isSealed(value)) {
                    continue;
                }
                if (key.isEmpty()) {
                    throw new WrongSetting(WORDS.keyIsMissing(file.path().toString()));
                }
                if (!key.get().opens(value)) {
                    throw new WrongSetting(WORDS.keyIsAnother(file.path().toString()));
                }
            }
        }
        return key.orElseGet(file::create);
    }
}
