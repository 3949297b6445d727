package org.kakehashi.imports.compose;

import static org.kakehashi.imports.words.ComposeWords.WORDS;

import java.util.Set;
import org.kakehashi.imports.report.ImportFindings;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree.Table;

/** {@code deploy} of a service, of which only limits are carried over. */
final class DeployOptions {
    private static final Set<String> ITSELF = Set.of("restart_policy", "update_config", "rollback_config");

    private DeployOptions() {}

    static void report(Table deploy, SourceLocation where, ImportFindings findings) {
        deploy.entries().forEach((key, value) -> {
            SourceLocation at = where.at(key, deploy);
            switch (key) {
                case "resources" -> reservations(value.table(), at, findings);
                case "replicas" -> {
                    if (deploy.number("replicas", 2) != 1) {
                        findings.leftOut(at, WORDS.thereIsOneCopyOfTheNode());
                    }
                }
                default ->
                    findings.leftOut(
                            at,
                            WORDS.isLeftOut(
                                    "deploy." + key,
                                    ITSELF.contains(key) ? UnsupportedOptions.ITSELF : UnsupportedOptions.NOTHING));
            }
        });
    }

    private static void reservations(Table resources, SourceLocation where, ImportFindings findings) {
        Table reserved = resources.table("reservations");
        SourceLocation at = where.at("reservations", resources);
        reserved.entries().keySet().forEach(key -> {
            if (key.equals("devices")) {
                findings.refused(at.at(key, reserved), WORDS.isRefused(key, UnsupportedOptions.HOST));
            } else {
                findings.leftOut(at.at(key, reserved), WORDS.nothingIsReserved(key));
            }
        });
    }
}
