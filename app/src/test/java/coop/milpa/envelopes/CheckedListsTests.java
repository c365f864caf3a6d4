package coop.milpa.envelopes;

import static coop.milpa.envelopes.EnvelopeFixture.asked;
import static coop.milpa.envelopes.EnvelopeFixture.file;
import static coop.milpa.teller.TellerFixture.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.kernel.Money;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.ModuleTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Each row of a list is told whose it is, or all that is wrong with it. */
@ModuleTest(with = {"web", "close", "teller"})
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class})
class CheckedListsTests {

    private final EnvelopeFixture fixture;
    private final Envelopes envelopes;
    private final BooksFixture books;
    private School school;
    private Pupil ixchel;
    private Pupil mateo;

    CheckedListsTests(EnvelopeFixture fixture, Envelopes envelopes, BooksFixture books) {
        this.fixture = fixture;
        this.envelopes = envelopes;
        this.books = books;
        this.school = fixture.school();
        this.ixchel = fixture.pupil(school, "Ixchel Tzoc Pop");
        this.mateo = fixture.pupil(school, "Mateo Choc");
    }

    @BeforeEach
    void aSchoolWithTwoPupils() {
        school = fixture.school();
        ixchel = fixture.pupil(school, "Ixchel Tzoc Pop");
        mateo = fixture.pupil(school, "Mateo Choc");
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(school.place().open());
    }

    @Test
    void anAccountAMemberOrADocumentLeadsToTheSameAccount() {
        CheckedList list = check("cuenta,socio,documento,monto\n" + ixchel.account() + ",,,1.00\n,"
                + mateo.member().number() + ",,2.00\n,,D"
                + fixture.pupil(school, "Ana Sub").member().number() + ",3.00\n");
        assertThat(list.isRight()).isTrue();
        assertThat(list.sum()).isEqualTo(TellerFixture.gtq("6.00"));
        assertThat(list.rows())
                .extracting(row -> row.target().orElseThrow().name())
                .containsExactly("Ixchel Tzoc Pop", "Mateo Choc", "Ana Sub");
    }

    @Test
    void whatLeadsToSeveralAccountsIsNotGuessed() {
        String other = fixture.another(school, mateo);
        CheckedList list = check("member,amount\n" + mateo.member().number() + ",2.00\n");
        assertThat(flaws(list)).containsExactly("2 envelopes.row.several-accounts");
        assertThat(list.rows().getFirst().flaws().getFirst().words().arguments().toString())
                .contains(mateo.account(), other);
        assertThat(check("member,amount\n" + school.teacher().number() + ",2.00\n"))
                .satisfies(none -> assertThat(flaws(none)).containsExactly("2 envelopes.row.no-account"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        CheckedList list = check("account,name,amount\n"
                + ixchel.account() + ",Mateo Choc,1.00\n"
                + ixchel.account() + ",Ixchell Tzoc,\"1,50\"\n"
                + "10-NADIE,,0\n"
                + ",,1.005\n"
                + mateo.account() + ",Mateo,=1+1\n");
        assertThat(flaws(list))
                .containsExactly(
                        "2 envelopes.row.somebody-elses",
                        "3 envelopes.row.twice",
                        "3 envelopes.row.spelt-otherwise",
                        "3 envelopes.row.number",
                        "4 envelopes.row.unknown-account",
                        "4 envelopes.row.amount-not-positive",
                        "5 envelopes.row.no-key",
                        "5 envelopes.row.decimals",
                        "6 envelopes.row.number");
        assertThat(list.wrongRows()).isEqualTo(5);
        assertRefused(
                fixture.take(asked(school, "1.00"), file("account,amount\n10-NADIE,1.00\n")), "envelopes.list-wrong");
    }

    @Test
    void aFileThatIsNoListSaysWhatItLacks() {
        assertThat(wrong("nombre,monto\nAna,1.00\n")).isEqualTo("envelopes.file.no-key");
        assertThat(wrong("cuenta,total\n1,1.00\n")).isEqualTo("envelopes.file.no-amount");
        assertThat(wrong("cuenta,monto\n")).isEqualTo("envelopes.file.no-rows");
        assertThat(wrong("cuenta,monto\n" + "1,1.00\n".repeat(Envelopes.ROWS_MAX + 1)))
                .isEqualTo("envelopes.file.too-many-rows");
        assertThat(envelopes
                        .check(school.cooperative(), new byte[] {(byte) 0xE1, 0x0A}, BooksFixture.GTQ)
                        .wrong()
                        .orElseThrow()
                        .key())
                .isEqualTo("envelopes.file.encoding");
    }

    /** A list made by chance is taken exactly if none of its rows was made wrong, and comes to what the right ones do. */
    @Test
    void whatIsMadeByChanceIsTakenIfNothingInItIsWrong() {
        var random = new Random(20_261_127);
        List<Pupil> pupils =
                fixture.pupils(school, List.of("Uno Caal", "Dos Caal", "Tres Caal", "Cuatro Caal", "Cinco Caal"));
        for (int n = 0; n < 40; n++) {
            var content = new StringBuilder("account,name,amount\n");
            long sum = 0;
            int wrong = 0;
            for (Pupil pupil : pupils) {
                long minor = 1L + random.nextInt(100_000);
                int kind = random.nextInt(24);
                String amount = new Money(minor, BooksFixture.GTQ).toDecimal().toPlainString();
                content.append(kind == 0 ? "10-X" : pupil.account())
                        .append(',')
                        .append(kind == 1 ? "Otra Persona" : pupil.member().name())
                        .append(',')
                        .append(kind == 2 ? "-" + amount : amount)
                        .append('\n');
                wrong += kind <= 2 ? 1 : 0;
                sum += kind <= 2 ? 0 : minor;
            }
            CheckedList list = check(content.toString());
            Money listed = new Money(sum, BooksFixture.GTQ);
            assertThat(list.wrongRows()).isEqualTo(wrong);
            assertThat(list.sum()).isEqualTo(listed);
            if (wrong == 0) {
                assertThat(fixture.taken(school, listed.toDecimal().toPlainString(), file(content.toString()))
                                .sum())
                        .isEqualTo(listed);
            }
        }
    }

    private CheckedList check(String content) {
        return envelopes.check(school.cooperative(), file(content), BooksFixture.GTQ);
    }

    private String wrong(String content) {
        return check(content).wrong().orElseThrow().key();
    }

    /** Row and message. */
    private static List<String> flaws(CheckedList list) {
        List<String> flaws = new ArrayList<>();
        list.rows()
                .forEach(row -> row.flaws()
                        .forEach(flaw ->
                                flaws.add(row.number() + " " + flaw.words().key())));
        return flaws;
    }
}
