package coop.milpa.bench;

import coop.milpa.bench.Figure.Goal;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.MemberSearch;
import coop.milpa.members.NetworkSearch;
import coop.milpa.platform.NetworkScope.Look;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Searching 2,000,000 members in 325 cooperatives of very unequal size: inside the largest, which has a fifth of them,
 * and in all. The baseline is one look-up by primary key through the driver, in the same run.
 */
public final class SearchBench implements Benchmark {

    private static final int ASKED = 200;
    private static final int WARM_UP = 40;
    private static final int LIMIT = 20;
    private static final double MILLI = 1e6;
    private static final double INSIDE_MAX = 50;
    private static final double NETWORK_MAX = 100;

    /** What is typed: one common beginning, two, common with rare, rare, and whole names. */
    private static final List<String> COMMON = List.of("mar", "maria", "lopez", "garc", "jua", "per");

    private static final List<String> TWO = List.of("mar lop", "jose perez", "garcia maria", "ana qui", "lop jua per");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run(Surroundings at) throws SQLException {
        try (Connection owner = at.connect()) {
            long begun = System.nanoTime();
            SearchTown.fill(owner);
            at.say().accept("2,000,000 members in %.0f s".formatted((System.nanoTime() - begun) / MILLI / 1_000));
            CooperativeId largest = SearchTown.largest(owner);
            List<String> rare = names(owner, "family", largest);
            List<String> numbers = names(owner, "number", largest);
            List<String> documents = names(owner, "document", largest);
            MemberSearch inside = at.platform().port(MemberSearch.class);
            NetworkSearch network = at.platform().port(NetworkSearch.class);
            Consumer<String> here = text -> inside.search(largest, text, LIMIT);
            Consumer<String> all = text -> network.search(new Look(text, "bench"), LIMIT);
            double key = key(owner, largest);
            List<Figure> figures = new ArrayList<>();
            figures.add(figure("key-look-up", key, 0, INSIDE_MAX));
            figures.add(figure("inside-common-word", p95(here, COMMON), key, INSIDE_MAX));
            figures.add(figure("inside-two-words", p95(here, TWO), key, INSIDE_MAX));
            figures.add(figure("inside-full-name", p95(here, rare), key, INSIDE_MAX));
            figures.add(figure("inside-number", p95(here, numbers), key, INSIDE_MAX));
            figures.add(figure("inside-document", p95(here, documents), key, INSIDE_MAX));
            figures.add(figure("network-common-word", p95(all, COMMON), key, NETWORK_MAX));
            figures.add(figure("network-two-words", p95(all, TWO), key, NETWORK_MAX));
            figures.add(figure("network-full-name", p95(all, rare), key, NETWORK_MAX));
            figures.add(figure("network-number", p95(all, numbers), key, NETWORK_MAX));
            figures.add(figure("network-document", p95(all, documents), key, NETWORK_MAX));
            return figures;
        }
    }

    /** The target is absolute; the baseline is told beside the name. */
    private static Figure figure(String name, double value, double key, double most) {
        String beside = key == 0 ? name : "%s (key %.2f ms)".formatted(name, key);
        return new Figure("search", beside, value, "ms p95", 0, Goal.atMost(most));
    }

    private static double p95(Consumer<String> search, List<String> texts) {
        for (int n = 0; n < WARM_UP; n++) {
            search.accept(texts.get(n % texts.size()));
        }
        long[] took = new long[ASKED];
        for (int n = 0; n < ASKED; n++) {
            long begun = System.nanoTime();
            search.accept(texts.get(n % texts.size()));
            took[n] = System.nanoTime() - begun;
        }
        Arrays.sort(took);
        return took[ASKED * 95 / 100] / MILLI;
    }

    private static double key(Connection owner, CooperativeId largest) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement some = owner.prepareStatement(
                "select party_id from parties.party where cooperative_id = ? order by md5(party_id::text) limit 500")) {
            some.setObject(1, largest.value());
            ResultSet rows = some.executeQuery();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        long[] took = new long[ids.size()];
        try (PreparedStatement one = owner.prepareStatement(
                "select full_name from parties.party where cooperative_id = ? and party_id = ?")) {
            for (int n = 0; n < took.length; n++) {
                long begun = System.nanoTime();
                one.setObject(1, largest.value());
                one.setObject(2, ids.get(n));
                one.executeQuery().next();
                took[n] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(took);
        return took[took.length * 95 / 100] / MILLI;
    }

    /** Names, numbers or documents of members drawn by seed. */
    private static List<String> names(Connection owner, String what, CooperativeId largest) throws SQLException {
        String column = switch (what) {
            case "family" -> "p.full_name";
            case "number" -> "m.number";
            default -> "d.number";
        };
        List<String> drawn = new ArrayList<>();
        try (PreparedStatement some = owner.prepareStatement("select " + column + """
                 from members.member m
                join parties.party p using (cooperative_id, party_id)
                join parties.document d using (cooperative_id, party_id)
                where m.cooperative_id = ? and m.number = any(?)
                """)) {
            var random = new Random(1);
            String[] asked =
                    random.ints(ASKED, 1, 300_000).mapToObj(String::valueOf).toArray(String[]::new);
            some.setObject(1, largest.value());
            some.setArray(2, owner.createArrayOf("text", asked));
            ResultSet rows = some.executeQuery();
            while (rows.next()) {
                drawn.add(rows.getString(1));
            }
        }
        return drawn;
    }
}
