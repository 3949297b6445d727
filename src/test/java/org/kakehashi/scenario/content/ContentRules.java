package org.kakehashi.scenario.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kakehashi.scenario.Scenario;
import org.kakehashi.scenario.Task;
import org.kakehashi.scenario.TaskAttachment;
import org.kakehashi.scenario.TeamValues;
import org.kakehashi.scenario.parameter.Parameter;
import org.kakehashi.site.language.Language;
import org.kakehashi.site.language.Text;

/**
 * What a scenario has to keep so that it teaches without holes, as far as a machine can see it: answers cannot be guessed
 * by their form, nothing gives a solution away, checks notice a wrong solution, tags and explanations claim what is there.
 */
final class ContentRules {
    /** Options of a choice with one right one; of several, so many and this many wrong ones. */
    private static final int FEWEST_OPTIONS = 5;

    private static final int FEWEST_OF_SEVERAL = 6;
    private static final int FEWEST_WRONG = 3;

    /** By what a right option may be longer than the longest wrong one. */
    private static final double LONGER = 1.2;

    /** So many words in a row are a solution, not the name of a thing. */
    private static final int WORDS_OF_A_SOLUTION = 4;

    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
    private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern TECHNIQUE = Pattern.compile("\\bT[0-9]{4}(\\.[0-9]{3})?\\b|\\bD3-[A-Z]+\\b");
    private static final Set<String> LAYERS = Set.of(
            "user", "technical", "operational", "strategic-management", "executive", "policy", "judicial", "sme");
    private static final Set<String> ROLES = Set.of(
            "ciso",
            "incident-responder",
            "legal-policy-compliance",
            "cti",
            "architect",
            "auditor",
            "educator",
            "implementer",
            "researcher",
            "risk-manager",
            "forensics",
            "pentester",
            "operator-ot",
            "end-user",
            "sme-owner",
            "point-of-contact");

    private final Scenario scenario;
    private final List<String> broken = new ArrayList<>();

    private ContentRules(Scenario scenario) {
        this.scenario = scenario;
    }

    /** What is broken, each with its task; empty if all rules are kept. */
    static List<String> brokenBy(Scenario scenario) {
        var rules = new ContentRules(scenario);
        rules.tags();
        rules.objectives();
        for (Task task : scenario.tasks()) {
            switch (task.goal()) {
                case Task.ChoiceAnswer choice -> rules.choice(task, choice);
                case Task.StateGoal state -> rules.wrongSolution(task);
                default -> rules.answer(task);
            }
            rules.givenAway(task);
            rules.explanation(task);
        }
        return rules.broken;
    }

    private void choice(Task task, Task.ChoiceAnswer choice) {
        int all = choice.options().size();
        long wrong = choice.options().stream().filter(option -> !option.right()).count();
        if (choice.isSingle() ? all < FEWEST_OPTIONS : all < FEWEST_OF_SEVERAL || wrong < FEWEST_WRONG) {
            broken.add(task.id() + ": too few options");
        }
        for (Language language : List.of(Language.EN, Language.JA)) {
            int longestRight = longest(choice, Task.Option::right, language);
            int longestWrong = longest(choice, option -> !option.right(), language);
            if (longestRight > LONGER * longestWrong || choice.isSingle() && longestRight > longestWrong) {
                broken.add(task.id() + ": the right option is the longest, " + language.tag());
            }
            if (anyHasFigures(choice, true, language) && !anyHasFigures(choice, false, language)) {
                broken.add(task.id() + ": only right options have figures, " + language.tag());
            }
        }
    }

    private static int longest(Task.ChoiceAnswer choice, Predicate<Task.Option> which, Language language) {
        return choice.options().stream()
                .filter(which)
                .mapToInt(option -> option.text().in(language).length())
                .max()
                .orElse(0);
    }

    private static boolean anyHasFigures(Task.ChoiceAnswer choice, boolean right, Language language) {
        return choice.options().stream()
                .filter(option -> option.right() == right)
                .anyMatch(option -> DIGIT.matcher(option.text().in(language)).find());
    }

    /** One of a few values that trainees read somewhere can be tried instead of found. */
    private void answer(Task task) {
        String seen = seenBefore(task).toLowerCase(Locale.ROOT);
        for (String form : accepted(task)) {
            Set<String> names = named(form);
            if (!names.isEmpty() && names.stream().allMatch(name -> canBeRead(name, seen))) {
                broken.add(task.id() + ": all values of " + form + " can be read and tried");
            }
        }
    }

    private boolean canBeRead(String name, String seen) {
        return scenario.parameters().get(name) instanceof Parameter.Choose choose
                && choose.options().stream().allMatch(option -> seen.contains(option.toLowerCase(Locale.ROOT)));
    }

    private void givenAway(Task task) {
        String open = seenBefore(task);
        accepted(task).stream()
                .flatMap(form -> named(form).stream())
                .filter(name -> open.contains("${" + name + "}"))
                .distinct()
                .forEach(name -> broken.add(task.id() + ": a text tells ${" + name + "}, which is asked for"));
        String sold = task.hints().stream()
                .filter(hint -> hint.cost() > 0)
                .map(hint -> hint.text().inAll("\n"))
                .collect(Collectors.joining("\n"));
        CODE_SPAN
                .matcher(scenario.briefing().inAll("\n") + task.text().inAll("\n"))
                .results()
                .map(span -> span.group(1).strip())
                .filter(span -> span.split("\\s+").length >= WORDS_OF_A_SOLUTION && sold.contains(span))
                .distinct()
                .forEach(span -> broken.add(task.id() + ": its text gives away what a hint sells, " + span));
    }

    private void wrongSolution(Task task) {
        if (scenario.rehearsal().stream()
                .flatMap(step -> step.outcome().unsolved().stream())
                .noneMatch(wrong -> wrong.task().equals(task.id()))) {
            broken.add(task.id() + ": no wrong solution shows that its checks notice one");
        }
    }

    /** What an explanation speaks of must have been done before it can be read. */
    private void explanation(Task task) {
        Set<String> before = new HashSet<>();
        addBefore(task, before);
        for (Task other : scenario.tasks()) {
            boolean named = Stream.of(Language.EN, Language.JA)
                    .anyMatch(language -> Stream.of("\"%s\"", "“%s”", "「%s」", "*%s*")
                            .map(quoted -> quoted.formatted(other.title().in(language)))
                            .anyMatch(task.explanation().in(language)::contains));
            if (named && other != task && !before.contains(other.id())) {
                broken.add(
                        task.id() + ": its explanation speaks of " + other.id() + ", which need not be solved before");
            }
        }
    }

    private void addBefore(Task task, Set<String> before) {
        task.after().stream()
                .filter(before::add)
                .forEach(id -> addBefore(scenario.task(id).orElseThrow(), before));
    }

    private void tags() {
        Set<String> claimed = new TreeSet<>();
        scenario.tags().forEach((kind, list) -> {
            if (kind.equals("attack") || kind.equals("d3fend")) {
                claimed.addAll(list);
            }
        });
        Set<String> taught = scenario.tasks().stream()
                .flatMap(task ->
                        TECHNIQUE.matcher(task.explanation().inAll("\n")).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!claimed.equals(taught)) {
            broken.add("tags claim " + claimed + ", explanations teach " + taught);
        }
        unknown(scenario.audience(), LAYERS);
        unknown(scenario.tags().getOrDefault("ecsf", List.of()), ROLES);
    }

    private void unknown(Collection<String> used, Set<String> known) {
        used.stream().filter(name -> !known.contains(name)).forEach(name -> broken.add("nobody knows " + name));
    }

    private void objectives() {
        Set<String> served = scenario.tasks().stream()
                .flatMap(task -> task.objectives().stream())
                .collect(Collectors.toSet());
        scenario.objectives().stream()
                .filter(objective -> !served.contains(objective.id()))
                .forEach(objective -> broken.add("no task serves the objective " + objective.id()));
    }

    /** Everything that trainees read for nothing before they have solved the task. */
    private String seenBefore(Task task) {
        List<Text> texts = new ArrayList<>(List.of(scenario.briefing(), scenario.summary(), task.title(), task.text()));
        if (task.goal() instanceof Task.StateGoal state) {
            state.checks().forEach(check -> texts.add(check.label()));
        }
        String words = texts.stream().map(text -> text.inAll("\n")).collect(Collectors.joining("\n"));
        return words
                + task.attachments().stream().map(ContentRules::content).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String content(TaskAttachment file) {
        return new String(file.content().fill(new TeamValues(Map.of())), StandardCharsets.UTF_8);
    }

    /** The forms of an answer that are accepted, with parameters as written. */
    private static List<String> accepted(Task task) {
        return switch (task.goal()) {
            case Task.FlagAnswer flag -> List.of("${" + flag.parameter() + "}");
            case Task.TextAnswer text -> text.accepted();
            case Task.NumberAnswer number -> List.of(number.value());
            case Task.SetAnswer set ->
                set.items().stream().flatMap(List::stream).toList();
            case Task.PatternAnswer pattern -> List.of();
            case Task.ChoiceAnswer choice -> List.of();
            case Task.StateGoal state -> List.of();
        };
    }

    private static Set<String> named(String form) {
        return TeamValues.REFERENCE
                .matcher(form)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
