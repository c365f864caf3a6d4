package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of rows that people send: Excel's and others', and what is none. */
class SentSheetTest {

    @Test
    void commasAndSemicolonsAreReadByTheNamesOfTheColumns() {
        for (String text : List.of("Amount,reference\n1.00, a1 \n", "\uFEFFreference;AMOUNT\na1;1.00\n")) {
            SentSheet sheet = read(text);
            assertThat(sheet.wrong()).isEmpty();
            assertThat(sheet.rows()).singleElement().satisfies(row -> {
                assertThat(row.number()).isEqualTo(2);
                assertThat(row.cell("reference")).isEqualTo("a1");
                assertThat(row.cell("amount")).isEqualTo("1.00");
                assertThat(row.cell("due")).isEmpty();
            });
        }
    }

    @Test
    void whatIsWrongWithAFileIsSaid() {
        assertThat(key("reference\na1\n")).isEqualTo("web.sheet.missing-column");
        assertThat(key("reference,amount\n")).isEqualTo("web.sheet.no-rows");
        assertThat(key("reference,amount\na,1\nb,1\nc,1\n")).isEqualTo("web.sheet.too-many-rows");
        assertThat(key("reference,amount\n\"a,1\n")).isEqualTo("web.sheet.unreadable");
        byte[] latin = "reference,amount\nñ,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SentSheet.read(latin, List.of(), 2).wrong()).isPresent();
    }

    @Test
    void aShortRowHasEmptyCells() {
        assertThat(read("reference,amount\na1\n").rows().getFirst().cell("amount"))
                .isEmpty();
    }

    private static String key(String text) {
        return read(text).wrong().orElseThrow().key();
    }

    private static SentSheet read(String text) {
        return SentSheet.read(text.getBytes(StandardCharsets.UTF_8), List.of("reference", "amount"), 2);
    }
}
