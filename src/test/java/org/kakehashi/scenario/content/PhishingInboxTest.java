package org.kakehashi.scenario.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.format.ScenarioFolder;
import org.kakehashi.site.language.Language;

/** The inbox of the lesson on phishing cannot be sorted by one mark that a program could look for. */
class PhishingInboxTest {
    private static final Path FOLDER = Path.of("scenarios/sme-hygiene");

    /** A rule that is this good would make reading needless: twice the product of precision and recall by their sum. */
    private static final double TOO_GOOD = 0.75;

    private final Scenario scenario = ScenarioFolder.read(FOLDER).content().orThrow();
    private final List<JsonNode> messages = new ArrayList<>();
    private final Set<String> phishing = new HashSet<>();

    PhishingInboxTest() throws IOException {
        new ObjectMapper().readTree(FOLDER.resolve("files/inbox.json").toFile()).forEach(messages::add);
        for (String task : List.of("spot-phish", "spot-more")) {
            ((Task.SetAnswer) scenario.task(task).orElseThrow().goal()).items().forEach(phishing::addAll);
        }
    }

    @Test
    void noSingleMarkTellsThemApart() {
        Map<String, Predicate<JsonNode>> marks = marks();
        List<String> tooGood = new ArrayList<>();
        marks.forEach((name, mark) -> {
            tooGood.addAll(tooGood(name, mark));
            marks.forEach((other, second) -> {
                if (name.compareTo(other) < 0) {
                    tooGood.addAll(tooGood(name + " or " + other, mark.or(second)));
                    tooGood.addAll(tooGood(name + " and " + other, mark.and(second)));
                }
            });
        });
        assertEquals(List.of(), tooGood);
    }

    @Test
    void somePhishingPassesAllChecksAndSomeHonestMailDoesNot() {
        Predicate<JsonNode> passes = message -> !notAllPass(message);
        assertTrue(messages.stream().filter(passes).filter(this::isPhishing).count() >= 3);
        assertTrue(messages.stream()
                        .filter(passes.negate())
                        .filter(message -> !isPhishing(message))
                        .count()
                >= 3);
    }

    @Test
    void everyMessageIsExplainedAsWhatItIs() {
        for (Language language : List.of(Language.EN, Language.JA)) {
            String told = scenario.task("spot-phish")
                            .orElseThrow()
                            .explanation()
                            .in(language)
                    + scenario.task("spot-more").orElseThrow().explanation().in(language);
            for (JsonNode message : messages) {
                String line = told.lines()
                        .filter(each -> each.contains("- " + code(message) + " "))
                        .findFirst()
                        .orElse("");
                assertFalse(line.isEmpty(), code(message));
                assertEquals(isPhishing(message), line.contains("**"), line);
            }
        }
    }

    private Map<String, Predicate<JsonNode>> marks() {
        Map<String, Predicate<JsonNode>> marks = new LinkedHashMap<>();
        marks.put("not all header checks pass", PhishingInboxTest::notAllPass);
        marks.put("a header check fails", message -> headers(message).matches("(?s).*=(soft)?fail.*"));
        marks.put("a link", message -> message.has("link"));
        marks.put("an attachment", message -> message.has("attachment"));
        marks.put("an unencrypted link", message -> text(message, "link").startsWith("http:"));
        marks.put("other return path", message -> !domain(headers(message)).equals(domain(text(message, "from"))));
        marks.put(
                "link leads elsewhere",
                message -> message.has("link") && !text(message, "link").contains(domain(text(message, "from"))));
        marks.put(
                "in a hurry",
                message -> words(message)
                        .matches(
                                "(?is).*(urgent|hours|today|tonight|immediately|at once|before|at the latest|by noon).*"));
        marks.put(
                "speaks of a password",
                message -> words(message).toLowerCase(java.util.Locale.ROOT).contains("password"));
        return marks;
    }

    private List<String> tooGood(String name, Predicate<JsonNode> mark) {
        long found = messages.stream().filter(mark).filter(this::isPhishing).count();
        long named = messages.stream().filter(mark).count();
        double both = found == 0 ? 0 : 2.0 * found / (named + phishing.size());
        return both > TOO_GOOD ? List.of("%s: %.2f".formatted(name, both)) : List.of();
    }

    private boolean isPhishing(JsonNode message) {
        return phishing.contains(code(message));
    }

    private static boolean notAllPass(JsonNode message) {
        return !headers(message).contains("spf=pass dkim=pass dmarc=pass");
    }

    private static String code(JsonNode message) {
        return message.get("code").asText();
    }

    private static String text(JsonNode message, String name) {
        return message.path(name).asText("");
    }

    private static String headers(JsonNode message) {
        return message.get("headers").get(0).asText() + "\n"
                + message.get("headers").get(1).asText();
    }

    private static String words(JsonNode message) {
        return message.get("subject").get("en").asText() + "\n"
                + message.get("body").get("en").asText();
    }

    /** What follows the first @, up to the closing bracket. */
    private static String domain(String address) {
        Matcher found = Pattern.compile("@([^>]+)>").matcher(address);
        assertTrue(found.find(), address);
        return found.group(1);
    }
}
