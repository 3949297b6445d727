package org.kakehashi.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The instructor, who makes exercises as the browser's forms do. */
final class Staff {
    private static final String PASSWORD = "a bridge over the sea";
    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Pattern JOIN = Pattern.compile("/join/[0-9a-f]+");

    private final HttpClient client;
    private final PackagedPlatform platform;
    private final Person instructor;

    /** Chooses the first instructor's password. */
    Staff(HttpClient client, PackagedPlatform platform) throws IOException {
        this.client = client;
        this.platform = platform;
        instructor = new Person(client, platform.address(), "en");
        instructor
                .post(platform.firstLogin(), false, "password", PASSWORD, "repeat", PASSWORD)
                .expect(303);
    }

    Person person() {
        return instructor;
    }

    /** A running exercise of the measured scenario, every seat of it taken. */
    RunningExercise exercise(String name, int teams, int seats) throws InterruptedException {
        return exercise(MeasuredScenario.ID, name, teams, seats);
    }

    /** The same of the scenario with this id. */
    RunningExercise exercise(String scenario, String name, int teams, int seats) throws InterruptedException {
        return exercise(scenario, name, teams, seats, READY_LIMIT);
    }

    /** @param patience until all ranges are ready */
    RunningExercise exercise(String scenario, String name, int teams, int seats, Duration patience)
            throws InterruptedException {
        String path = schedule(scenario, name, teams, seats);
        List<RunningExercise.Trainee> trainees = join(path, seats);
        step(path, "deploy");
        long end = System.nanoTime() + patience.toNanos();
        while (!instructor.get(path).text().contains(path + "/steps/start")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the exercise does not become ready, see " + platform.log());
            }
            Thread.sleep(LOOK_AGAIN);
        }
        step(path, "start");
        return new RunningExercise(path.replaceAll("\\D", ""), trainees, teams);
    }

    /** Ends an exercise and gives its ranges back, so that the platform no longer has to look after them. */
    void finish(RunningExercise exercise) {
        step("/exercises/" + exercise.id(), "end");
        step("/exercises/" + exercise.id(), "clean-up");
    }

    private String schedule(String scenario, String name, int teams, int seats) {
        List<String> form = new ArrayList<>(List.of(
                "key",
                UUID.randomUUID().toString(),
                "name",
                name,
                "scenario",
                value(scenario),
                "minutes",
                "",
                "reason",
                "a measurement"));
        for (int team = 1; team <= teams; team++) {
            form.addAll(List.of("team", "Team " + team, "region", team % 2 == 0 ? "JP" : "EU"));
            form.addAll(List.of("seats", Integer.toString(seats)));
        }
        String location = instructor
                .post("/exercises/new", false, form.toArray(String[]::new))
                .expect(303)
                .location();
        return location.substring(location.indexOf("/exercises/"));
    }

    /** The scenario's value in the form. */
    private String value(String scenario) {
        return Pattern.compile("value=\"([^\"]*" + scenario + "[^\"]*)\"")
                .matcher(instructor.get("/exercises/new").text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    private List<RunningExercise.Trainee> join(String path, int seats) {
        Set<String> links = links(path);
        List<RunningExercise.Trainee> trainees = new ArrayList<>();
        for (int seat = 1; seat <= seats; seat++) {
            int team = 0;
            for (String link : links) {
                String language = seat % 2 == 0 ? "ja" : "en";
                var person = new Person(client, platform.address(), language);
                person.post(
                                link,
                                false,
                                "name",
                                "Person " + seat,
                                "language",
                                language,
                                "key",
                                UUID.randomUUID().toString())
                        .expect(303);
                trainees.add(new RunningExercise.Trainee(person, team++));
            }
        }
        return trainees;
    }

    /** Of all teams. They have a page of their own; in older builds they stand on that of the exercise. */
    private Set<String> links(String path) {
        Set<String> links = new LinkedHashSet<>();
        for (Person.Answer page : List.of(instructor.get(path + "/links"), instructor.get(path))) {
            JOIN.matcher(page.text()).results().map(MatchResult::group).forEach(links::add);
        }
        if (links.isEmpty()) {
            throw new IllegalStateException("no links to join at " + path);
        }
        return links;
    }

    private void step(String exercise, String step) {
        instructor
                .post(exercise + "/steps/" + step, false, "reason", "a measurement")
                .expect(303);
    }
}
