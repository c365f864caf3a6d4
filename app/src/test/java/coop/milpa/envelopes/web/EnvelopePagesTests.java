package coop.milpa.envelopes.web;

import static coop.milpa.envelopes.EnvelopeFixture.file;
import static coop.milpa.envelopes.PayrollFixture.row;
import static coop.milpa.teller.TellerFixture.done;
import static coop.milpa.teller.TellerFixture.gtq;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.envelopes.EnvelopeFixture;
import coop.milpa.envelopes.EnvelopeFixture.Pupil;
import coop.milpa.envelopes.EnvelopeFixture.School;
import coop.milpa.envelopes.PayrollFixture;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.teller.Shifts;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.CheckedPaper;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Pdf;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists with their cash as people see them: sent, looked at, taken at the window, printed, undone. */
@ModuleTest(with = {"web", "close", "counter", "approvals", "teller"})
@AutoConfigureMockMvc
@Import({BooksFixture.class, TellerFixture.class, EnvelopeFixture.class, PayrollFixture.class})
class EnvelopePagesTests {

    private static final Viewer CASHIER =
            new Somebody("counter.serve", "teller.shift", "envelopes.take", "envelopes.read", "receipts.payroll-cash");
    private static final Viewer NO_PAYROLL =
            new Somebody("counter.serve", "teller.shift", "envelopes.take", "envelopes.read");
    private static final Viewer MANAGER = new Somebody("envelopes.read", "envelopes.undo");

    private final MockMvcTester browser;
    private final EnvelopeFixture fixture;
    private final TellerFixture tellers;
    private final BooksFixture books;
    private final Shifts shifts;
    private final PayrollFixture payrolls;
    private final Approvals approvals;
    private School school;
    private Pupil ixchel;
    private Pupil mateo;

    EnvelopePagesTests(
            MockMvcTester browser,
            EnvelopeFixture fixture,
            TellerFixture tellers,
            BooksFixture books,
            Shifts shifts,
            PayrollFixture payrolls,
            Approvals approvals) {
        this.browser = browser;
        this.fixture = fixture;
        this.tellers = tellers;
        this.books = books;
        this.shifts = shifts;
        this.payrolls = payrolls;
        this.approvals = approvals;
        this.school = fixture.school();
        this.ixchel = fixture.pupil(school, "Ixchel Tzoc");
        this.mateo = fixture.pupil(school, "Mateo Choc");
    }

    @BeforeEach
    void aSchoolWithTwoPupils() {
        school = fixture.school();
        ixchel = fixture.pupil(school, "Ixchel Tzoc");
        mateo = fixture.pupil(school, "Mateo Choc");
    }

    @AfterEach
    void theBooksBalance() {
        books.assertBooksBalance(school.place().open());
    }

    @Test
    void aListIsSentLookedAtTakenFromItsTeacherAndPrinted() {
        assertThat(text(get(CASHIER, "/counter"))).contains("/counter/lists/new", "data-key=\"F6\"");
        String kept = redirect(sent(CASHIER, "DEPOSITS", rows()));
        String code = kept.substring(kept.lastIndexOf('/') + 1);
        assertThat(text(ask(CASHIER, "es", kept)))
                .contains("Ixchel Tzoc", "Mateo Choc", "Q\u00a035.50", "envelopes.deposits|" + code, "Escuela Xucaneb");
        assertThat(ask(CASHIER, "es", kept + "?as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(ixchel.account(), "10.50");
        String choice = "envelopes.deposits%7C" + code;
        String window = redirect(get(CASHIER, "/counter?q=" + school.teacher().number() + "&choice=" + choice));
        assertThat(window).contains("/members/" + school.teacher().number() + "?choice=");
        assertThat(text(ask(CASHIER, "es", window))).contains("Depósitos según lista · Escuela Xucaneb · " + code);

        String address =
                school.address() + "/counter/members/" + school.teacher().number();
        Map<String, String> filled = filled("envelopes.deposits|" + code, "35.00");
        assertThat(post(CASHIER, address + "/check", filled))
                .hasStatus(422)
                .bodyText()
                .contains("Se contaron", "35.50");
        filled.put("amount", "35.50");
        filled.put("note-2000", "1");
        assertThat(post(CASHIER, address + "/check", filled)).hasStatus(422);
        filled.put("note-500", "3");
        filled.put("note-25", "2");
        assertThat(text(post(CASHIER, address + "/check", filled))).contains("Filas de la lista", "Q\u00a035.50");
        String slip = redirect(post(CASHIER, address + "/done", filled));
        assertThat(redirect(post(CASHIER, address + "/done", filled))).isEqualTo(slip);
        String page = text(ask(CASHIER, "es", slip));
        assertThat(page).contains("Depósitos según la lista " + code, "Marta Caal", "Huella de la lista", "/lists/");
        String list =
                school.address() + "/counter/lists/" + page.replaceAll("(?s).*/counter/lists/([0-9a-f-]{36}).*", "$1");
        assertThat(text(ask(CASHIER, "es", list))).contains("Marta Caal", mateo.account(), "Q\u00a035.50");
        assertThat(text(ask(CASHIER, "en", list))).contains("List taken", "Brought by");
        assertThat(text(get(CASHIER, "/counter/lists"))).contains("Escuela Xucaneb", "Q\u00a035.50");
        assertThat(printed(list)).contains("Ixchel Tzoc", "35.50").doesNotContain("COPIA");
        Pdf copy = paper(list);
        assertThat(copy.text()).contains("COPIA 1");
        assertThat(CheckedPaper.read(browser, copy))
                .contains("Sí: ", "lista de depósitos", "por Q 35.50.")
                .doesNotContain("Ixchel", "Marta", "Xucaneb");
        assertThat(post(CASHIER, address + "/done", filled("envelopes.deposits|" + code, "35.50")))
                .hasStatus(422)
                .bodyText()
                .contains("Este mismo archivo ya se recibió");
    }

    @Test
    void whoIsNoMemberMayBringOneAndAManagerUndoesItOnItsDay() {
        String kept = redirect(sent(CASHIER, "DEPOSITS", rows()));
        String code = kept.substring(kept.lastIndexOf('/') + 1);
        Map<String, String> person = new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "documentType", "DPI",
                "documentNumber", "1982454320101",
                "given", "Carlos",
                "paternal", "Ruiz",
                "born", "04/05/1980",
                "municipality", "Cobán"));
        String address = redirect(post(CASHIER, school.address() + "/counter/people", person));
        String slip = redirect(post(CASHIER, address + "/done", filled("envelopes.deposits|" + code, "35.50")));
        String page = text(ask(CASHIER, "es", slip));
        assertThat(page).contains("Carlos Ruiz");
        String list =
                school.address() + "/counter/lists/" + page.replaceAll("(?s).*/counter/lists/([0-9a-f-]{36}).*", "$1");
        assertThat(text(ask(MANAGER, "es", list + "/reversal"))).contains("2 depósitos");
        Map<String, String> reason =
                new TreeMap<>(Map.of("request", RequestId.next().toString(), "reason", "sobre equivocado"));
        assertThat(post(
                        MANAGER,
                        list + "/reversal",
                        Map.of("request", RequestId.next().toString())))
                .hasStatus(422);
        assertThat(text(post(MANAGER, list + "/reversal", reason))).contains("¿Anular la lista de Escuela Xucaneb?");
        reason.put("confirmed", "yes");
        assertThat(redirect(post(MANAGER, list + "/reversal", reason))).isEqualTo(list);
        assertThat(text(ask(MANAGER, "es", list))).contains("Anulada");
        Pdf undone = paper(list);
        assertThat(undone.text()).contains("Anulada");
        assertThat(CheckedPaper.read(browser, undone))
                .contains("emitió este papel (lista de depósitos, del ", "se anuló después")
                .doesNotContain("sobre equivocado", "Marta Caal");
    }

    @Test
    void badFilesAreToldRowByRowAndNothingIsOffered() {
        String kept = redirect(sent(CASHIER, "DEPOSITS", "cuenta,nombre,monto\n10-NADIE,<b>x</b>,=1+1\n"));
        assertThat(text(ask(CASHIER, "es", kept)))
                .contains("Hay 1 filas por corregir", "Ninguna cuenta de ahorro", "no es un monto", "&lt;b&gt;x")
                .doesNotContain("name=\"choice\"", "<b>x</b>");
        assertThat(text(ask(CASHIER, "en", kept))).contains("No savings account has number");
        assertThat(text(ask(CASHIER, "es", redirect(sent(CASHIER, "DEPOSITS", "sin\ncolumnas\n")))))
                .contains("no nombra ninguna columna cuenta");
        assertThat(sent(CASHIER, "DEPOSITS", "")).hasStatus(422).bodyText().contains("Falta el archivo");
        assertThat(sent(CASHIER, "OTRA", rows())).hasStatus(422);
        assertThat(post(CASHIER, kept + "/forget", Map.of())).hasStatus3xxRedirection();
        assertThat(post(CASHIER, kept + "/forget", Map.of())).hasStatus(404);
        assertThat(get(CASHIER, "/counter/lists/nada")).hasStatus(404);
        assertThat(get(CASHIER, "/counter/lists/kept/nada")).hasStatus(404);
    }

    @Test
    void theWindowLeadsToListsWhoMayTakeThem() {
        Viewer nobody = new Somebody("counter.serve");
        assertThat(text(get(nobody, "/counter"))).doesNotContain("/counter/lists/new");
        assertThat(text(get(NO_PAYROLL, "/counter/lists/new"))).doesNotContain("PAYROLL");
        assertThat(text(get(CASHIER, "/counter/lists/new"))).contains("PAYROLL");
    }

    @Test
    void whoHasNoShiftTakesNoList() {
        String kept = redirect(sent(CASHIER, "DEPOSITS", rows()));
        String code = kept.substring(kept.lastIndexOf('/') + 1);
        done(tellers.as(
                TellerFixture.CASHIER,
                () -> shifts.close(TellerFixture.closing(school.place(), school.shift(), "0.00", ""))));
        String address =
                school.address() + "/counter/members/" + school.teacher().number();
        assertThat(post(CASHIER, address + "/done", filled("envelopes.deposits|" + code, "35.50")))
                .hasStatus(422)
                .bodyText()
                .contains("No tiene un turno abierto");
    }

    @Test
    void aPayrollInCashIsPaidRowByRowOutOfWhatWasCounted() {
        String file = "member,amount\n" + ixchel.member().number() + ",100.00\n"
                + mateo.member().number() + ",50.00\n";
        assertThat(sent(NO_PAYROLL, "PAYROLL", file)).hasStatus(422);
        String kept = redirect(sent(CASHIER, "PAYROLL", file));
        String code = kept.substring(kept.lastIndexOf('/') + 1);
        assertThat(text(ask(CASHIER, "es", kept))).contains("Q\u00a0150.00", "envelopes.payroll|" + code);
        String address =
                school.address() + "/counter/members/" + school.teacher().number();
        assertThat(post(CASHIER, address + "/done", filled("envelopes.payroll|" + code, "149.00")))
                .hasStatus(422)
                .bodyText()
                .contains("149.00", "150.00");
        Map<String, String> filled = filled("envelopes.payroll|" + code, "150.00");
        String slip = redirect(post(CASHIER, address + "/done", filled));
        assertThat(redirect(post(CASHIER, address + "/done", filled))).isEqualTo(slip);
        assertThat(text(ask(CASHIER, "es", slip))).contains("Planilla en efectivo", "Q\u00a0150.00", "Escuela Xucaneb");
        String again = redirect(sent(CASHIER, "PAYROLL", file));
        assertThat(text(ask(CASHIER, "es", again)))
                .contains("Filas que ya tenían recibo")
                .doesNotContain("name=\"choice\"");
        assertThat(post(CASHIER, address + "/done", filled("envelopes.payroll|" + code, "150.00")))
                .hasStatus(422)
                .bodyText()
                .contains("ya se registró completo");
    }

    @Test
    void aPayrollInCashIsUndoneByF6OnceSomebodyElseSaidYesAndMayComeAgain() {
        String slip = payrollTaken();
        assertThat(text(ask(CASHIER, "es", slip))).contains(slip + "/void", "F6");
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era de otra finca");
        assertThat(text(post(CASHIER, slip + "/void", asked))).contains("Falta que otra persona decida");
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("150.00"));
        decide();
        assertThat(post(CASHIER, slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(post(CASHIER, slip + "/void", asked)).hasRedirectedUrl(slip);
        assertThat(text(ask(CASHIER, "es", slip))).contains("Anulado").doesNotContain(slip + "/void");
        assertThat(payrolls.drawer(school)).isEqualTo(gtq("0.00"));
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("0.00"));
        assertThat(payrollTaken()).isNotEqualTo(slip);
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
    }

    @Test
    void aPayrollStaysWhenOneHasTakenHersOutAndTheWindowSaysWhoseAndWhatNext() {
        String slip = payrollTaken();
        done(payrolls.takeOut(school, mateo, "20.00"));
        Map<String, String> asked = Map.of("request", RequestId.next().toString(), "reason", "era de otra finca");
        post(CASHIER, slip + "/void", asked);
        decide();
        assertThat(post(CASHIER, slip + "/void", asked))
                .hasStatus(422)
                .bodyText()
                .contains("No se anuló nada", "la fila 3", mateo.member().number(), "uno por uno");
        assertThat(payrolls.balance(school, ixchel)).isEqualTo(gtq("100.00"));
    }

    /** Its slip. */
    private String payrollTaken() {
        String kept =
                redirect(sent(CASHIER, "PAYROLL", "member,amount\n" + row(ixchel, "100.00") + row(mateo, "50.00")));
        String choice = "envelopes.payroll|" + kept.substring(kept.lastIndexOf('/') + 1);
        String address =
                school.address() + "/counter/members/" + school.teacher().number();
        return redirect(post(CASHIER, address + "/done", filled(choice, "150.00")));
    }

    private void decide() {
        List<Approval> waiting = approvals.waiting(school.cooperative(), Optional.empty());
        var command =
                new DecideApproval(school.cooperative(), waiting.getFirst().id(), true, "");
        done(tellers.as(TellerFixture.SUPERVISOR, () -> approvals.decide(command)));
    }

    private Map<String, String> filled(String choice, String amount) {
        return new TreeMap<>(Map.of("request", RequestId.next().toString(), "choice", choice, "amount", amount));
    }

    private String rows() {
        return "cuenta,nombre,monto\n" + ixchel.account() + ",Ixchel,10.50\n" + mateo.account() + ",Mateo,25.00\n";
    }

    private MvcTestResult sent(Viewer viewer, String kind, String content) {
        return tellers.as(
                TellerFixture.CASHIER,
                () -> browser.post()
                        .uri(URI.create(school.address() + "/counter/lists/check"))
                        .multipart()
                        .file(new MockMultipartFile("file", "../sobre de marzo.csv", "text/csv", file(content)))
                        .param("kind", kind)
                        .param("about", "Escuela Xucaneb")
                        .param("period", "02/2026")
                        .param("request", RequestId.next().toString())
                        .header("Accept-Language", "es")
                        .requestAttr(Viewer.class.getName(), viewer)
                        .exchange());
    }

    private MvcTestResult get(Viewer viewer, String path) {
        return ask(viewer, "es", school.address() + path);
    }

    private MvcTestResult ask(Viewer viewer, String language, String address) {
        return tellers.as(
                TellerFixture.CASHIER,
                () -> browser.get()
                        .uri(URI.create(address))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", language)
                        .requestAttr(Viewer.class.getName(), viewer)
                        .exchange());
    }

    private MvcTestResult post(Viewer viewer, String address, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(address))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), viewer);
        filled.forEach((field, text) -> request.param(field, text));
        return tellers.as(TellerFixture.CASHIER, request::exchange);
    }

    private String printed(String list) {
        return paper(list).text();
    }

    private Pdf paper(String list) {
        byte[] paper = post(CASHIER, list + "/prints", Map.of("size", "a5"))
                .getResponse()
                .getContentAsByteArray();
        return Pdf.read(paper, "es");
    }

    private static String text(MvcTestResult result) {
        return assertThat(result).hasStatusOk().bodyText().actual();
    }

    private static String redirect(MvcTestResult result) {
        assertThat(result).hasStatus3xxRedirection();
        return Objects.requireNonNull(result.getResponse().getRedirectedUrl());
    }
}
