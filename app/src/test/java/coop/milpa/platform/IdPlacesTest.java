package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ids are numbered as they come, like a map would number them. */
class IdPlacesTest {

    private static final int SEEDS = 5;
    private static final int IDS = 20_000;

    @Test
    void anIdKeepsThePlaceItWasGiven() {
        var places = new IdPlaces();
        UUID first = new UUID(1, 2);
        UUID second = new UUID(2, 1);

        assertThat(places.add(first)).isZero();
        assertThat(places.add(second)).isOne();
        assertThat(places.add(first)).isZero();

        assertThat(places.size()).isEqualTo(2);
        assertThat(places.id(1)).isEqualTo(second);
        assertThat(places.of(second)).isOne();
        assertThat(places.of(new UUID(1, 1))).isEqualTo(-1);
    }

    @Test
    void howeverManyTheyAreEachIsFound() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            System.out.println("Places of ids, seed " + seed);
            Random random = new Random(seed);
            var places = new IdPlaces();
            Map<UUID, Integer> known = new HashMap<>();
            for (int n = 0; n < IDS; n++) {
                UUID id = id(random, seed);
                Integer before = known.putIfAbsent(id, known.size());
                assertThat(places.add(id)).isEqualTo(before == null ? known.size() - 1 : before);
            }
            assertThat(places.size()).isEqualTo(known.size());
            known.forEach((id, place) -> {
                assertThat(places.of(id)).isEqualTo(place);
                assertThat(places.id(place)).isEqualTo(id);
            });
            assertThat(places.of(new UUID(Long.MIN_VALUE, seed))).isEqualTo(-1);
        }
    }

    /** Random ones, ones of one moment that differ in their last bits, and few that come again and again. */
    private static UUID id(Random random, int seed) {
        return switch (random.nextInt(3)) {
            case 0 -> new UUID(random.nextLong() | 1, random.nextLong());
            case 1 -> new UUID(seed, random.nextInt(IDS));
            default -> new UUID(random.nextInt(50), 7);
        };
    }
}
