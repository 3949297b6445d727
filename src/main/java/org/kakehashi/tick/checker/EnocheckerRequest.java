package org.kakehashi.tick.checker;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.tick.checker.CheckerTask.Method;

/**
 * What is posted to a checker, field by field as enochecker HTTP names them. All are always there; what does not apply is null.
 *
 * @param kept for a checker that wants the platform to remember, otherwise null
 */
record EnocheckerRequest(CheckerTask task, String chain, @Nullable Map<String, String> kept) {
    static final String STATE = "kakehashiState";

    private static final Pattern BRACED = Pattern.compile("([A-Za-z]+)\\{([a-z0-9]+)}");

    /** @param left which the checker is told as its timeout */
    byte[] json(Duration left) {
        boolean exploits = task.method() == Method.EXPLOIT;
        ObjectNode fields = CheckerJson.object();
        fields.put("taskId", TaskNumbers.next())
                .put("method", task.method().name().toLowerCase(java.util.Locale.ROOT).replace("_", ""))
                .put("address", task.target().address())
                .put("teamId", task.target().teamId())
                .put("teamName", task.target().teamName())
                .put("currentRoundId", task.round().current())
                .put("relatedRoundId", task.round().related())
                .put("flag", exploits ? null : task.flag().orElse(null))
                .put("variantId", task.variant())
                .put("timeout", left.toMillis())
                .put("roundLength", task.round().length().toMillis())
                .put("taskChainId", chain)
                .put("flagRegex", exploits ? task.flag().map(EnocheckerRequest::shape).orElse(null) : null)
                .put("flagHash", exploits ? task.flag().map(CheckerJson::sha256).orElse(null) : null)
                .put("attackInfo", exploits ? task.attackInfo().orElse(null) : null);
        if (kept != null) {
            ObjectNode state = fields.putObject(STATE);
            kept.forEach(state::put);
        }
        return CheckerJson.bytes(fields);
    }

    /** An expression that all flags of the same kind match, in the common part of Java's and Python's language. */
    static String shape(String flag) {
        Matcher braced = BRACED.matcher(flag);
        return braced.matches()
                ? braced.group(1) + "\\{[a-z0-9]{" + braced.group(2).length() + "}\\}"
                : "[A-Za-z0-9+/=_{}-]{" + flag.length() + "}";
    }
}
