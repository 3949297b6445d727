package org.kakehashi.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trainees whose page is open and who do nothing: the page asks for news, or listens to it, as it says itself. */
final class WaitingTrainees implements AutoCloseable {
    private static final Pattern ASKS = Pattern.compile("hx-get=\"(/play/now[^\"]*)\" hx-trigger=\"every (\\d+)s");
    private static final Pattern LISTENS = Pattern.compile("=\"(/play/(?:news|stream|events)[^\"]*)\"");

    private final List<EventStream> streams = new ArrayList<>();
    private final List<Thread> asking = new ArrayList<>();

    WaitingTrainees(RunningExercise exercise) throws InterruptedException {
        int number = 0;
        for (RunningExercise.Trainee trainee : exercise.trainees()) {
            String page = trainee.page().text();
            Matcher asks = ASKS.matcher(page);
            Matcher listens = LISTENS.matcher(page);
            if (listens.find()) {
                String path = unescaped(listens.group(1));
                streams.add(new EventStream(trainee.person(), path, event -> {}).open());
            } else if (asks.find()) {
                Duration every = Duration.ofSeconds(Long.parseLong(asks.group(2)));
                // They did not all open their pages at the same moment.
                Duration first = every.multipliedBy(number++)
                        .dividedBy(exercise.trainees().size());
                String path = unescaped(asks.group(1));
                asking.add(Thread.ofVirtual().start(() -> ask(trainee.person(), path, first, every)));
            } else {
                throw new IllegalStateException("the page neither asks for news nor listens to it");
            }
        }
    }

    private static String unescaped(String attribute) {
        return attribute.replace("&amp;", "&");
    }

    private static void ask(Person person, String path, Duration first, Duration every) {
        try {
            Thread.sleep(first);
            String now = path;
            while (true) {
                Matcher anew = ASKS.matcher(person.get(now).text());
                now = anew.find() ? unescaped(anew.group(1)) : now;
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException e) {
            if (!Thread.currentThread().isInterrupted()) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        asking.forEach(Thread::interrupt);
        for (EventStream stream : streams) {
            stream.close();
        }
    }
}
