package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the address of a list says, and what the addresses it leads to say. */
class ListRequestTest {

    private static final Listing<String> LISTING = new Listing<>(
            "words",
            Message.of("x"),
            List.of(
                    Column.<String>text("word", "x", word -> word).sorting(),
                    Column.<String>number("length", "x", String::length)),
            List.of());

    @Test
    void aFilterStaysWhileTheOrderChangesAndThePieceDoesNot() {
        var request = new ListRequest("/c/maiz/codes/1", Map.of("from", "2026-03-01", "page", "3", "to", ""));
        assertThat(request.with("sort", "-word")).isEqualTo("/c/maiz/codes/1?from=2026-03-01&sort=-word");
        assertThat(request.with("page", "4")).isEqualTo("/c/maiz/codes/1?from=2026-03-01&page=4");
    }

    @Test
    void whatSomebodyTypedIsWrittenIntoAnAddressSafely() {
        assertThat(new ListRequest("/x", Map.of("q", "a&b=c {d}")).with("sort", "word"))
                .isEqualTo("/x?q=a%26b%3Dc%20%7Bd%7D&sort=word");
    }

    @Test
    void onlyAColumnThatSortsIsSortedBy() {
        assertThat(order("word")).isEqualTo(new SortOrder("word", false));
        assertThat(order("-word")).isEqualTo(new SortOrder("word", true));
        assertThat(order("length")).isEqualTo(SortOrder.USUAL);
        assertThat(order("word; drop table")).isEqualTo(SortOrder.USUAL);
    }

    @Test
    void nonsenseIsTheFirstPiece() {
        for (String nonsense : List.of("0", "-1", "x", "99999999999")) {
            assertThat(new ListRequest("/", Map.of("page", nonsense)).page()).isEqualTo(1);
        }
        assertThat(new ListRequest("/", Map.of("page", "7")).page()).isEqualTo(7);
    }

    private static SortOrder order(String sort) {
        return new ListRequest("/", Map.of("sort", sort)).order(LISTING);
    }
}
