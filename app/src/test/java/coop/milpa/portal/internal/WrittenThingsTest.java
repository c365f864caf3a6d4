package coop.milpa.portal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What members type and read: documents, codes, names of others. */
class WrittenThingsTest {

    @Test
    void ornamentsOfADocumentDoNotCount() {
        assertThat(DocumentName.of(" 1982 45432-0101 ")).contains("1982454320101");
        assertThat(DocumentName.of("b-123456")).contains("B123456");
        assertThat(DocumentName.of("12")).isEmpty();
        assertThat(DocumentName.of("x".repeat(41))).isEmpty();
    }

    @Test
    void aCodeHasTwelveDigitsHoweverTheyAreGrouped() {
        assertThat(WrittenCode.read("1234 5678-9012")).contains(new WrittenCode("1234", "56789012"));
        assertThat(WrittenCode.read("12345678901")).isEmpty();
        assertThat(WrittenCode.read("12345678901a")).isEmpty();
        assertThat(new WrittenCode("1234", "56789012")).hasToString("WrittenCode");
    }

    @RepeatedTest(20)
    void aNewCodeReadsBack() {
        WrittenCode code = WrittenCode.next();
        assertThat(WrittenCode.read(code.text())).contains(code);
    }

    @Test
    void aNameIsMaskedButForItsFirstWord() {
        assertThat(MaskedName.of("María López Choc")).isEqualTo("María L*** C***");
        assertThat(MaskedName.of(" Ana ")).isEqualTo("Ana");
        assertThat(MaskedName.of("Ana \uD83C\uDF3Dx")).isEqualTo("Ana \uD83C\uDF3D***");
    }

    @RepeatedTest(20)
    void aReceiptHasNoSignsThatAreTakenForOneAnother() {
        assertThat(ReceiptCode.next()).matches("[0-9A-HJKMNP-TV-Z]{10}");
    }
}
