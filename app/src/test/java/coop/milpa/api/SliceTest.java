package coop.milpa.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list is told in parts, each thing once and in order. */
class SliceTest {

    @Test
    void theCursorsOfAllPartsLeadThroughTheWholeList() {
        for (int size = 0; size < 8; size++) {
            List<Integer> all = IntStream.range(0, size).boxed().toList();
            List<String> told = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                Slice<String> part = Slice.part(all, asked(3, next), String::valueOf);
                assertThat(part.items().size()).isLessThanOrEqualTo(3);
                told.addAll(part.items());
                next = part.next();
            } while (next.isPresent());
            assertThat(told)
                    .as("of %s", size)
                    .containsExactlyElementsOf(all.stream().map(String::valueOf).toList());
        }
    }

    @Test
    void aCursorSaysHowManyCameBefore() {
        List<Integer> all = List.of(7, 8, 9);
        assertThat(Slice.part(all, asked(2, Optional.empty()), n -> n).next()).contains(Cursor.written("2"));
        assertThat(Slice.part(all, asked(2, Optional.of(Cursor.written("3"))), n -> n)
                        .items())
                .isEmpty();
    }

    @Test
    void aCursorBeyondTheListIsNone() {
        Query beyond = asked(2, Optional.of(Cursor.written("4")));
        assertThatThrownBy(() -> Slice.part(List.of(7, 8, 9), beyond, n -> n)).isInstanceOf(BadFieldsException.class);
    }

    private static Query asked(int limit, Optional<String> cursor) {
        String text = String.valueOf(limit);
        return new Query(
                cursor.map(place -> Map.of("limit", text, "cursor", place)).orElse(Map.of("limit", text)));
    }
}
