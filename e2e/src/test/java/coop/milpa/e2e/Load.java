package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.e2e.Payment.Acknowledged;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A load of deposits into the savings of the cooperative {@code C}.
 *
 * @param seed  which
 * @param payments  how many
 * @param atOnce  how many of them at a time
 */
record Load(Path data, long seed, int payments, int atOnce) {

    /** What a load that was let run said: each deposit that is durable, then the balances. */
    record Said(int status, List<Acknowledged> acknowledged, Map<String, Long> balances) {

        List<Payment> payments() {
            return acknowledged.stream().map(Acknowledged::payment).toList();
        }
    }

    /** Makes the cooperative. */
    static void open(Milpa milpa, Path data) throws IOException, InterruptedException {
        String[] words =
                "cooperative create --code C --name C --country GT --currency GTQ --books-from 2024-09-01 --data"
                        .split(" ", -1);
        List<String> all = new ArrayList<>(List.of(words));
        all.add(data.toString());
        milpa.done(all.toArray(String[]::new));
    }

    Process start(Milpa milpa) throws IOException {
        return milpa.startLoad(
                "--cooperative",
                "C",
                "--seed",
                "" + seed,
                "--payments",
                "" + payments,
                "--at-once",
                "" + atOnce,
                "--data",
                data.toString());
    }

    Said run(Milpa milpa) throws IOException, InterruptedException {
        return said(start(milpa));
    }

    /** Hears the program out. */
    static Said said(Process process) throws IOException, InterruptedException {
        List<Acknowledged> acknowledged = new ArrayList<>();
        Map<String, Long> balances = new TreeMap<>();
        for (String line : process.inputReader().lines().toList()) {
            if (Acknowledged.isOne(line)) {
                acknowledged.add(Acknowledged.parse(line));
            } else if (line.startsWith("balance ")) {
                String[] words = line.split(" ", -1);
                balances.put(words[1], Long.valueOf(words[2]));
            }
        }
        return new Said(process.waitFor(), acknowledged, balances);
    }

    /** Sends all of it, sees it through and that each of those durable before is durable still, once. */
    Said repeat(Milpa milpa, List<Payment> durable) throws IOException, InterruptedException {
        Said said = run(milpa);
        assertThat(said.status()).isZero();
        assertThat(said.payments()).containsExactlyInAnyOrderElementsOf(all());
        assertThat(said.acknowledged().stream()
                        .filter(Acknowledged::repeated)
                        .map(Acknowledged::payment)
                        .toList())
                .containsAll(durable);
        return said;
    }

    List<Payment> all() {
        return IntStream.range(0, payments).mapToObj(n -> new Payment(seed, n)).toList();
    }

    /** What these loads come to, by account. */
    static Map<String, Long> sums(List<Load> loads) {
        return loads.stream()
                .flatMap(load -> load.all().stream())
                .collect(Collectors.groupingBy(Payment::account, TreeMap::new, Collectors.summingLong(Payment::minor)));
    }
}
