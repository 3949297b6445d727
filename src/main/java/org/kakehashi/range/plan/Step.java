package org.kakehashi.range.plan;

import static org.kakehashi.range.words.RangeWords.WORDS;

import java.util.List;
import org.kakehashi.scenario.Ready;
import org.kakehashi.site.language.Text;

/** One call to the outside, with its cause. Doing it twice is the same as doing it once. */
public sealed interface Step {
    /** Why it is done. */
    String cause();

    /** What it does, as one line without the cause. */
    String text();

    /** A step that the container engine does. */
    sealed interface OnEngine extends Step {}

    record CreateNetwork(WantedNetwork network, String cause) implements OnEngine {
        @Override
        public String text() {
            return "create network " + network.engineName() + " " + network.subnet();
        }
    }

    record RemoveNetwork(String id, String name, String cause) implements OnEngine {
        @Override
        public String text() {
            return "remove network " + name + " " + id;
        }
    }

    record CreateVolume(NodeInstance node, NodeVolume storage, String cause) implements OnEngine {
        @Override
        public String text() {
            return "create volume " + storage.name() + " for " + storage.folder();
        }
    }

    record RemoveVolume(String name, String cause) implements OnEngine {
        @Override
        public String text() {
            return "remove volume " + name;
        }
    }

    /** Creates it in its home network; the other networks follow before it starts. */
    record CreateContainer(NodeInstance node, String cause) implements OnEngine {
        @Override
        public String text() {
            return "create container " + node.engineName()
                    + node.attachments().stream()
                            .findFirst()
                            .map(home -> " on " + home.network().name() + " " + home.address())
                            .orElse(" on no network");
        }
    }

    record Connect(String container, NetworkAttachment to, String cause) implements OnEngine {
        @Override
        public String text() {
            return "connect " + container + " to " + to.network().name() + " " + to.address();
        }
    }

    record PlaceFiles(String container, List<PlacedFile> files, String cause) implements OnEngine {
        @Override
        public String text() {
            return "place " + files + " in " + container;
        }
    }

    /** @param again whether it ran before and ended by itself */
    record Start(String container, boolean again, Text why) implements OnEngine {
        @Override
        public String cause() {
            return why.en();
        }

        @Override
        public String text() {
            return "start " + container;
        }
    }

    /** Has all processes of a running node stand still; they notice nothing of it but the time. */
    record Freeze(String containerId, String cause) implements OnEngine {
        @Override
        public String text() {
            return "freeze " + containerId;
        }
    }

    /** Lets a frozen node go on. */
    record Thaw(String containerId, String cause) implements OnEngine {
        @Override
        public String text() {
            return "thaw " + containerId;
        }
    }

    /** By id: a name may meanwhile belong to another. */
    record RemoveContainer(String id, String name, String cause) implements OnEngine {
        @Override
        public String text() {
            return "remove container " + name + " " + id;
        }
    }

    /** Sets the default route of a running node. */
    record Route(String containerId, String gateway, String cause) implements Step {
        @Override
        public String text() {
            return "route " + containerId + " via " + gateway;
        }
    }

    /** Sets what a running router lets into its segments, replacing what stood there. */
    record Filter(String containerId, String ruleset, String cause) implements Step {
        @Override
        public String text() {
            return "filter " + containerId;
        }
    }

    /** Looks once whether a running node is ready. */
    record AwaitReady(String containerId, Ready ready, String run, String cause) implements Step {
        @Override
        public String text() {
            return "probe " + containerId
                    + switch (ready) {
                        case Ready.Running running -> " running";
                        case Ready.Tcp tcp -> " tcp " + tcp.port();
                        case Ready.Http http -> " http " + http.port() + http.path() + " " + http.status();
                        case Ready.Command command -> " run " + String.join(" ", command.run());
                    };
        }
    }

    /**
     * A node is not started yet.
     *
     * @param event what is waited for
     * @param why the same, in words for the instructor
     */
    record Hold(String event, String cause, Text why) implements Step {
        static Hold until(List<String> nodes) {
            String names = String.join(", ", nodes);
            return new Hold(names, "starts after them", WORDS.waitsUntilIsReady(names));
        }

        static Hold untilItGoesOn() {
            return new Hold("the end of the pause", "everything stands still", WORDS.startsWhenTheExerciseGoesOn());
        }

        @Override
        public String text() {
            return "wait for " + event;
        }
    }

    /** Nothing can be done for this node until someone else acts. */
    record Blocked(Text why) implements Step {
        @Override
        public String cause() {
            return why.en();
        }

        @Override
        public String text() {
            return "cannot go on";
        }
    }
}
