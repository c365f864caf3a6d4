package coop.milpa.contributions;

import static coop.milpa.receipts.ReceiptsFixture.assertRefused;
import static coop.milpa.receipts.ReceiptsFixture.done;
import static coop.milpa.receipts.ReceiptsFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.ledger.BooksFixture.Open;
import coop.milpa.members.Member;
import coop.milpa.receipts.ReceiptsFixture;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** What certificates of contributions promise. */
@ModuleTest(with = {"close", "receipts", "members", "parties"})
@Import({BooksFixture.class, ReceiptsFixture.class, ContributionsFixture.class})
class CertificatesTests {

    private static final LocalDate FIRST = LocalDate.of(2025, 12, 22);

    private final Certificates certificates;
    private final Contributions contributions;
    private final ContributionsFixture fixture;
    private Open open;
    private Member rosa;

    CertificatesTests(Certificates certificates, Contributions contributions, ContributionsFixture fixture) {
        this.certificates = certificates;
        this.contributions = contributions;
        this.fixture = fixture;
        this.open = fixture.open(FIRST);
        this.rosa = fixture.member(open, FIRST);
    }

    @BeforeEach
    void rosaHasPaidInTwoSharesAndAHalf() {
        open = fixture.open(FIRST);
        rosa = fixture.member(open, FIRST);
        fixture.decide(open, "contributions.nominal-value", FIRST, "GTQ 100.00");
        done(contributions.pay(fixture.pays(open, rosa, "250.00")));
    }

    @Test
    void aCertificateSaysWhatIsPaidInAndIsIssuedOnce() {
        RequestId request = RequestId.next();
        Certificate first = done(certificates.issue(open.cooperative(), request, rosa.id()));
        assertThat(first.number()).isOne();
        assertThat(first.position().paidIn()).isEqualTo(gtq("250.00"));
        assertThat(first.position().wholeShares()).isEqualTo(2);
        assertThat(done(certificates.issue(open.cooperative(), request, rosa.id())))
                .isEqualTo(first);
        assertThat(done(certificates.issue(open.cooperative(), RequestId.next(), rosa.id()))
                        .number())
                .isEqualTo(2);
    }

    @Test
    void reprintsAreCountedAndSaidOnPaper() {
        long number = done(certificates.issue(open.cooperative(), RequestId.next(), rosa.id()))
                .number();
        assertThat(print(number, Locale.ENGLISH))
                .contains("never covered by deposit protection", "Q 250.00", "22 Dec 2025", rosa.number())
                .contains("two hundred fifty quetzales and 00/100")
                .doesNotContain("Reprint");
        assertThat(print(number, Locale.of("es"))).contains("Reimpresión n.º 1");
        assertThat(certificates.find(open.cooperative(), number).orElseThrow().prints())
                .isEqualTo(2);
    }

    @Test
    void nothingPaidInIsNotCertified() {
        Member luisa = fixture.member(open, FIRST);
        assertRefused(
                certificates.issue(open.cooperative(), RequestId.next(), luisa.id()), "contributions.nothing-paid-in");
        assertRefused(
                certificates.print(open.cooperative(), 99, Locale.ENGLISH, new ByteArrayOutputStream()),
                "contributions.unknown-certificate");
    }

    private String print(long number, Locale reader) {
        var out = new ByteArrayOutputStream();
        done(certificates.print(open.cooperative(), number, reader, out));
        return Pdf.read(out.toByteArray(), reader.getLanguage()).text();
    }
}
