package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * How long pages take that staff open all day, with 2,000,000 members in the network and 50 people at work: a member, an
 * account with its movements, a search by name. Each person opens one, looks at it for half a second on average and
 * opens the next; then all open one after another without looking, which no people do. Beside it, as many who fetch a
 * file. The time is that of the whole answer, compressed, over a connection of this machine.
 */
public final class PagesBench implements Benchmark {

    private static final int WARM_UP_SECONDS = 30;
    private static final double FACTOR = 4;
    private static final double MILLIS = 60;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Figure> run(Surroundings at) throws Exception {
        at.say()
                .accept(
                        "setting up: 2,000,000 members, 2,000 accounts with movements, 50 people, and a process that serves");
        PageTown town = PageTown.begin(at);
        try (var served = Served.start(at)) {
            String file = Visitors.stylesheet(served.port());
            Map<String, Function<RandomGenerator, String>> pages = new LinkedHashMap<>();
            pages.put("file", random -> file);
            pages.put("member", town::member);
            pages.put("account", town::account);
            pages.put("search", town::search);
            List<Figure> figures = new ArrayList<>();
            for (Pause pause : Pause.values()) {
                measure(at, new Visitors(served.port(), town.sessions(), pause.millis), pages, pause, figures);
            }
            return figures;
        }
    }

    /** How long people look at a page. */
    private enum Pause {
        LOOKING(1_000),
        AT_ONCE(0);

        /** At most; half of it on average. */
        private final int millis;

        Pause(int millis) {
            this.millis = millis;
        }

        String of(String page) {
            return this == LOOKING ? page : page + "-without-pause";
        }
    }

    private void measure(
            Surroundings at,
            Visitors visitors,
            Map<String, Function<RandomGenerator, String>> pages,
            Pause pause,
            List<Figure> figures)
            throws InterruptedException {
        double base = 0;
        for (var page : pages.entrySet()) {
            visitors.visit(page.getValue(), WARM_UP_SECONDS);
            Visitors.Visited visited = visitors.visit(page.getValue(), at.seconds());
            at.say()
                    .accept("%-24s %,7.0f /s  p50 %.2f ms  p95 %.2f ms  p99 %.2f ms"
                            .formatted(
                                    pause.of(page.getKey()),
                                    visited.rate(),
                                    visited.percentile(50),
                                    visited.percentile(95),
                                    visited.percentile(99)));
            double p95 = visited.percentile(95);
            base = base == 0 ? p95 : base;
            Goal goal = Goal.atMost(Math.max(MILLIS, FACTOR * base));
            figures.add(new Figure(name(), pause.of(page.getKey()), p95, "ms p95", 0, goal));
        }
    }
}
