package org.kakehashi.tick.checker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kakehashi.scenario.Service;
import org.kakehashi.scoring.fact.CheckVerdict;
import org.kakehashi.tick.checker.CheckerTask.Method;

/**
 * A checker that is a command: {@code check HOST}, {@code put HOST ID FLAG VULN}, {@code get HOST ID FLAG VULN}, with a verdict
 * as exit code (hackerdom; taken over by ForcAD and RuCTF, whose sources this was compared with). A check comes before
 * everything else of a tick; if it fails, nothing else is run. The id of a flag is at first a word of ours. A put that
 * succeeds may name another by its output: on stdout, or with the tag {@code pfr} on stderr, and then stdout is for
 * players; with the tag {@code nfr} it never does. If the id is a JSON object, its {@code public_flag_id} is for players.
 */
final class HackerdomChecker implements Checker {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern VULNS = Pattern.compile("(?m)^vulns:([0-9: \\t]+)$");
    private static final String ID = "id";
    private static final int ID_LENGTH = 40;
    private static final int UP = 101;

    private final Service service;
    private final Runner runner;
    private final CheckerMemory memory;
    private final OncePerTick<CheckerReply> checks = new OncePerTick<>();
    private volatile @Nullable CheckerInfo info;

    HackerdomChecker(Service service, Runner runner, CheckerMemory memory) {
        this.service = service;
        this.runner = runner;
        this.memory = memory;
    }

    /** Many checkers have no {@code info} or fail at it: then there is a variant for each store of the service. */
    @Override
    public CheckerInfo info() {
        CheckerInfo known = info;
        if (known == null) {
            runner.able();
            known = new CheckerInfo(service.id(), variants(), 0, 1, 0);
            info = known;
        }
        return known;
    }

    private int variants() {
        try {
            Runner.Ran said = runner.run(command("info"), PATIENCE, request -> {});
            Matcher vulns = VULNS.matcher(said.stdout());
            if (said.end() == Runner.End.EXIT && said.exit() == UP && vulns.find()) {
                return vulns.group(1).strip().split(":").length;
            }
        } catch (Runner.NotRun notNow) {
            // The stores say enough.
        }
        return service.stores().size();
    }

    @Override
    public CheckerReply ask(CheckerTask task) {
        int most = task.method() == Method.HAVOC ? 1 : service.stores().size();
        if (task.variant() < 0 || task.variant() >= most) {
            return CheckerReply.failed("there is no variant " + task.variant());
        }
        long end = System.nanoTime() + task.timeout().toNanos();
        return switch (task.method()) {
            case HAVOC -> check(task);
            case PUT_FLAG -> afterCheck(task, () -> put(task, left(end)));
            case GET_FLAG -> afterCheck(task, () -> get(task, left(end)));
            case PUT_NOISE, GET_NOISE, EXPLOIT -> CheckerReply.failed("this protocol has no " + task.method());
        };
    }

    private interface Work {
        CheckerReply reply() throws Runner.NotRun;
    }

    private CheckerReply afterCheck(CheckerTask task, Work work) {
        CheckerReply checked = check(task);
        return checked.isOk() ? done(work) : checked;
    }

    private CheckerReply check(CheckerTask task) {
        CheckerReply found = checks.orFind(
                        task, task.timeout(), () -> done(() -> verdict(run(task.timeout(), "check", host(task)))))
                .orElseGet(() -> CheckerReply.failed("the check of this tick has not ended"));
        if (found.verdict() == CheckVerdict.CHECKER_ERROR) {
            checks.forget(task);
        }
        return found;
    }

    private static CheckerReply done(Work work) {
        try {
            return work.reply();
        } catch (Runner.NotRun e) {
            return e.reply();
        }
    }

    private CheckerReply put(CheckerTask task, Duration limit) throws Runner.NotRun {
        String flag = task.flag().orElse("");
        String chain = task.chain(service.id());
        String id = CheckerJson.sha256(chain + " " + flag).substring(0, ID_LENGTH);
        Runner.Ran ran = run(limit, "put", host(task), id, flag, vuln(task));
        CheckerReply reply = verdict(ran);
        if (!reply.isOk()) {
            return reply;
        }
        Named named = Named.of(ran, id, runner.able().tags());
        String refused = memory.keep(task.target().teamId(), chain, task.round().related(), Map.of(ID, named.id()));
        return refused.isEmpty()
                ? new CheckerReply(CheckVerdict.OK, "", named.forPlayers(), "", "")
                : CheckerReply.failed(refused);
    }

    private CheckerReply get(CheckerTask task, Duration limit) throws Runner.NotRun {
        String id =
                memory.recall(task.target().teamId(), task.chain(service.id())).get(ID);
        return id == null
                ? CheckerReply.of(CheckVerdict.MUMBLE, "this flag was never stored")
                : verdict(run(limit, "get", host(task), id, task.flag().orElse(""), vuln(task)));
    }

    /** The id of a flag for the checker, and what players are told. */
    private record Named(String id, String forPlayers) {
        static Named of(Runner.Ran put, String before, Set<String> tags) {
            if (tags.contains("nfr")) {
                return new Named(before, tags.contains("pfr") ? put.stdout() : "");
            }
            if (tags.contains("pfr")) {
                return new Named(put.stderr().isEmpty() ? before : put.stderr(), put.stdout());
            }
            return put.stdout().isEmpty() ? new Named(before, "") : new Named(put.stdout(), published(put.stdout()));
        }

        private static String published(String id) {
            try {
                JsonNode object = CheckerJson.object(id.getBytes(StandardCharsets.UTF_8));
                JsonNode told = object.path("public_flag_id");
                return told.isMissingNode() || told.isNull()
                        ? ""
                        : told.isTextual() ? told.textValue() : told.toString();
            } catch (JsonProcessingException plain) {
                return "";
            }
        }
    }

    /** What is said on stdout beside a success may be the id of a flag, and is shown to nobody. */
    private static CheckerReply verdict(Runner.Ran ran) {
        return switch (ran.end()) {
            case TIMEOUT -> CheckerReply.of(CheckVerdict.OFFLINE, "timeout");
            case EXIT ->
                switch (ran.exit()) {
                    case UP -> CheckerReply.of(CheckVerdict.OK, "");
                    case 102 -> new CheckerReply(CheckVerdict.CORRUPT, ran.stdout(), "", "", ran.stderr());
                    case 103 -> new CheckerReply(CheckVerdict.MUMBLE, ran.stdout(), "", "", ran.stderr());
                    case 104 -> new CheckerReply(CheckVerdict.OFFLINE, ran.stdout(), "", "", ran.stderr());
                    default -> CheckerReply.failed("exit code " + ran.exit() + " " + ran.stderr());
                };
            case FLOOD, SWARM, ERROR -> CheckerReply.failed(ran.end() + " " + ran.error());
        };
    }

    private Runner.Ran run(Duration limit, String... words) throws Runner.NotRun {
        return runner.run(command(words), limit, request -> {});
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(service.checker().run());
        command.addAll(List.of(words));
        return command;
    }

    private static String host(CheckerTask task) {
        return task.target().address();
    }

    private static String vuln(CheckerTask task) {
        return Integer.toString(task.variant() + 1);
    }

    private static Duration left(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }
}
