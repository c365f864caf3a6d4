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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final List<String> SHORT = List.of("m", "lo", "a", "qu", "ñ", "ál", "zu", "pe");

    private static final List<String> COMMON = List.of("mar", "María", "López", "garc", "jua", "pérez", "chocooj");

    private static final List<String> TWO =
            List.of("María López", "mar lop", "José Pérez", "garcia maria", "ana qui", "Álvarez Zúñiga", "lo ma");

    /** Each word common, all of them seldom in one name. */
    private static final List<String> SEVERAL = List.of(
            "Saúl Zoila Mejía Ñahui",
            "María José López García",
            "Wilmer Flor Choque Apaza",
            "lop jua per",
            "Percy Yolanda Quispe",
            "nelida rigoberto ajú tzoc");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run(Surroundings at) throws SQLException {
        try (Connection owner = at.connect()) {
            long begun = System.nanoTime();
            CooperativeId largest = CooperativeId.next();
            SearchTown.fill(owner, largest);
            at.say()
                    .accept("%,d members in %.0f s"
                            .formatted(SearchTown.MEMBERS, (System.nanoTime() - begun) / MILLI / 1_000));
            return measure(at, owner, largest);
        }
    }

    private static List<Figure> measure(Surroundings at, Connection owner, CooperativeId largest) throws SQLException {
        Map<String, List<String>> typed = typed(owner, largest);
        MemberSearch inside = at.platform().port(MemberSearch.class);
        NetworkSearch network = at.platform().port(NetworkSearch.class);
        double key = key(owner, largest);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("look-up-by-key", key, INSIDE_MAX));
        typed.forEach((what, texts) -> figures.add(
                figure("inside-" + what, p95(text -> inside.search(largest, text, LIMIT), texts), INSIDE_MAX)));
        typed.forEach((what, texts) -> figures.add(figure(
                "network-" + what, p95(text -> network.search(new Look(text, "bench"), LIMIT), texts), NETWORK_MAX)));
        return figures;
    }

    /** What is typed, by its kind. */
    private static Map<String, List<String>> typed(Connection owner, CooperativeId largest) throws SQLException {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("short-beginning", SHORT);
        typed.put("common-word", COMMON);
        typed.put("two-words", TWO);
        typed.put("several-common-words", SEVERAL);
        List<String> names = drawn(owner, "p.full_name", largest);
        typed.put("full-name", names);
        typed.put("mixed-names", mixed(names));
        typed.put("number", drawn(owner, "m.number", largest));
        typed.put("document", drawn(owner, "d.number", largest));
        return typed;
    }

    /** The given names of one and the surnames of the next: often nobody's. */
    private static List<String> mixed(List<String> names) {
        List<String> mixed = new ArrayList<>();
        for (int n = 1; n < names.size(); n++) {
            String[] one = names.get(n - 1).split(" ", -1);
            String[] next = names.get(n).split(" ", -1);
            mixed.add(String.join(" ", one[0], one[1], next[2], next[3]));
        }
        return mixed;
    }

    /** The target is absolute; the baseline is a figure of its own. */
    private static Figure figure(String name, double value, double most) {
        return new Figure("search", name, value, "ms p95", 0, Goal.atMost(most));
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

    /** Of members drawn by seed. */
    static List<String> drawn(Connection owner, String column, CooperativeId largest) throws SQLException {
        List<String> drawn = new ArrayList<>();
        try (PreparedStatement some = owner.prepareStatement("select " + column + """
                 from members.member m
                join parties.party p using (cooperative_id, party_id)
                join parties.document d using (cooperative_id, party_id)
                where m.cooperative_id = ? and m.number = any(?)
                """)) {
            String[] asked = new Random(1)
                    .ints(ASKED, 1, SearchTown.LARGEST)
                    .mapToObj(String::valueOf)
                    .toArray(String[]::new);
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
