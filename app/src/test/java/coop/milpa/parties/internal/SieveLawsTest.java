package coop.milpa.parties.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a sieve lets through, on random words. */
class SieveLawsTest {

    private static final int CASES = 20_000;
    private final Random random = new Random(7);

    @Test
    void whoHasAllThatWasTypedPassesTheSieve() {
        for (int n = 0; n < CASES; n++) {
            List<String> name =
                    Stream.generate(this::word).limit(1 + random.nextInt(6)).toList();
            List<String> typed = name.stream()
                    .filter(word -> random.nextBoolean())
                    .map(word -> word.substring(0, 1 + random.nextInt(word.length())))
                    .toList();
            assertThat(Sieve.of(name) & Sieve.of(typed))
                    .as("%s in %s", typed, name)
                    .isEqualTo(Sieve.of(typed));
        }
    }

    @Test
    void mostOthersDoNot() {
        int passed = 0;
        for (int n = 0; n < CASES; n++) {
            long name = Sieve.of(List.of(word(), word(), word(), word()));
            long typed = Sieve.of(List.of(word()));
            passed += (name & typed) == typed ? 1 : 0;
        }
        assertThat(passed).isLessThan(CASES / 50);
    }

    private String word() {
        return random.ints(4 + random.nextInt(5), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
