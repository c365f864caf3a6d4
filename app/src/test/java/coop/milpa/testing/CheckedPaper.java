package coop.milpa.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What whoever holds a paper, and is nobody here, reads at the address on it, in Spanish. */
public final class CheckedPaper {

    private CheckedPaper() {}

    public static String read(MockMvcTester browser, Pdf paper) {
        var answer = browser.get()
                .uri(paper.checkedAt())
                .header("Accept-Language", "es")
                .requestAttr(MayAll.ATTRIBUTE, new Somebody())
                .exchange();
        return assertThat(answer).hasStatusOk().bodyText().actual().replace('\u00a0', ' ');
    }
}
