package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where somebody may be sent after signing in. */
class NextPageTest {

    @Test
    void whereSheWantedToGoIsWhereSheGoes() {
        assertThat(NextPage.of("/c/MAIZ/codes/101101?from=2026-01-01"))
                .isEqualTo("/c/MAIZ/codes/101101?from=2026-01-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c/MAIZ",
                "//evil.example/",
                "/\\evil.example",
                "/c/\\..\\x",
                "https://evil.example/",
                "javascript:alert(1)",
                "/c/MAIZ\r\nSet-Cookie: x=y",
                "/c/MAIZ x",
                "/sign-in",
                "/sign-in?next=/"
            })
    void anythingElseIsTheFirstPage(String given) {
        assertThat(NextPage.of(given)).isEqualTo("/");
    }
}
