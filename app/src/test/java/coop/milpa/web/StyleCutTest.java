package coop.milpa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The styles that are served are those that the templates of today need. */
class StyleCutTest {

    @Test
    void theCutIsUpToDate() throws IOException {
        assertThat(StyleCut.cut())
                .as("run in app: java src/test/java/coop/milpa/web/StyleCut.java")
                .isEqualTo(Files.readString(StyleCut.CUT));
    }

    @Test
    void whatTemplatesNameIsKeptAndTheRestIsNot() throws IOException {
        assertThat(StyleCut.classes()).contains("btn-primary", "table", "skip");
        assertThat(StyleCut.cut())
                .contains(".btn-primary{", ".table{", ":root,", "Licensed under MIT")
                .doesNotContain(".modal", ".carousel", "[data-bs-theme=dark]", "@keyframes");
    }
}
