package coop.milpa.members.web;

import static coop.milpa.members.web.OfficeFixture.leadsTo;
import static coop.milpa.members.web.OfficeFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.BooksFixture;
import coop.milpa.members.Applications;
import coop.milpa.members.Applications.Stage;
import coop.milpa.members.Applications.Which;
import coop.milpa.members.Members;
import coop.milpa.members.web.OfficeFixture.Site;
import coop.milpa.testing.ModuleTest;
import coop.milpa.testing.Somebody;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/** The whole way of an applicant by page, from her document to her number in the register. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import({BooksFixture.class, OfficeFixture.class, AskedFee.class})
class AdmissionPagesTests {

    private static final String DPI = "1982454320101";
    private static final String OTHER_DPI = "1982454400101";

    private final OfficeFixture office;
    private final BooksFixture proof;
    private final Applications applications;
    private final Members members;
    private Site site;

    AdmissionPagesTests(OfficeFixture office, BooksFixture proof, Applications applications, Members members) {
        this.office = office;
        this.proof = proof;
        this.applications = applications;
        this.members = members;
        this.site = office.open();
    }

    @BeforeEach
    void aCooperative() {
        site = office.open();
    }

    @AfterEach
    void booksBalance() {
        proof.assertBooksBalance(site.books());
    }

    @Test
    void whoIsUnknownIsEnteredWithHerDocumentBeforeSheApplies() {
        assertThat(office.post(at("/applications/check"), Map.of("person", DPI, "papers", "DPI\nRecibo de luz")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#person\"", "«" + DPI + "»", "Recibo de luz", "documentNumber=" + DPI);
        Map<String, String> wrong = person("1982454330101");
        assertThat(office.post(at("/people/check"), wrong))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#documentNumber\"", "value=\"Ixchel\"");
        enterAndApply();
        assertThat(office.page(at("/applications"))).contains("Ixchel Tzoc Ba", "Presentada");
    }

    @Test
    void aMinorIsEnteredWithHerGuardianOnly() {
        var guardian = office.member(site, "Rosa Choc");
        Map<String, String> child = person(DPI);
        child.put("born", "04/05/2015");
        assertThat(office.post(at("/people/check"), child))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#guardian\"");
        child.put("guardian", guardian.number());
        assertThat(office.post(at("/people/check"), child))
                .hasStatusOk()
                .bodyText()
                .contains("Rosa Choc");
    }

    @Test
    void sheIsResolvedPaysAndIsAMember() {
        String application = enterAndApply();
        Map<String, String> verdict = verdict(application, "accept");
        verdict.remove("minute");
        assertThat(office.post(at("/applications/resolution/check"), verdict))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#minute\"", "value=\"accept\" selected");
        verdict.put("minute", "12");
        assertThat(office.post(at("/applications/resolution/check"), verdict))
                .hasStatusOk()
                .bodyText()
                .contains("Ixchel Tzoc Ba", "Aceptada");
        assertThat(office.page(application)).contains("espera a que un órgano decida");
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(at("/applications/resolution/done"), verdict))
                    .hasStatus3xxRedirection();
        }
        assertThat(office.page(application)).contains("Aceptada, acta 12, punto 4", "Falta pagar Q\u00a050.00");

        String form = office.page(application + "/payment");
        assertThat(form).contains("value=\"50.00\"");
        assertThat(office.post(application + "/payment/check", Map.of("amount", "60")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#amount\"");
        Map<String, String> paid = Map.of("request", request(form), "amount", "50.00");
        assertThat(office.post(application + "/payment/check", paid))
                .hasStatusOk()
                .bodyText()
                .contains("Q\u00a00.00");
        assertThat(members.count(site.books().cooperative())).isZero();
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(application + "/payment/done", paid)).hasRedirectedUrl(application);
        }
        assertThat(members.count(site.books().cooperative())).isEqualTo(1);
        assertThat(office.page(application)).contains("/keep/beneficiaries", "asociado ");
        assertThat(office.page(at("/applications?stage=ADMITTED"))).contains("Ixchel Tzoc Ba");
        assertThat(office.page(at("/applications?stage=OPEN"))).doesNotContain("Ixchel Tzoc Ba");
        assertThat(office.page(at("/applications?as=csv"))).contains("Ixchel Tzoc Ba");
    }

    @Test
    void whoIsRejectedIsToldWhy() {
        String application = enterAndApply();
        Map<String, String> verdict = verdict(application, "reject");
        String id = application.substring(application.lastIndexOf('/') + 1);
        assertThat(office.post(at("/applications/resolution/check"), verdict))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason-" + id);
        verdict.put("reason-" + id, "Vive fuera del área");
        assertThat(office.post(at("/applications/resolution/done"), verdict)).hasStatus3xxRedirection();
        assertThat(office.page(application)).contains("Rechazada", "Vive fuera del área");
    }

    @Test
    void whomSheNamesWithHerApplicationIsCheckedLineByLineAndShown() {
        leadsTo(office.post(at("/people"), person(DPI)));
        Map<String, String> heir = person(OTHER_DPI);
        heir.put("given", "Tomás");
        leadsTo(office.post(at("/people"), heir));
        Map<String, String> filled =
                new TreeMap<>(Map.of("request", RequestId.next().toString(), "person", DPI, "papers", "DPI"));
        filled.put("shares", OTHER_DPI + " 60");
        assertThat(office.post(at("/applications/check"), filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#shares\"", "Las partes suman 60");
        filled.put("shares", DPI + " 100");
        assertThat(office.post(at("/applications/check"), filled))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#shares\"");
        filled.put("shares", "nadie 100");
        assertThat(office.post(at("/applications/check"), filled))
                .hasStatus(422)
                .bodyText()
                .contains("No se entiende «nadie 100»");
        filled.put("shares", OTHER_DPI + " 100");
        assertThat(office.post(at("/applications/check"), filled))
                .hasStatusOk()
                .bodyText()
                .contains("Tomás Tzoc Ba 100 %");
        String application = leadsTo(office.post(at("/applications"), filled));
        assertThat(office.page(application)).contains("Tomás Tzoc Ba 100.00 %");
    }

    @Test
    void anApplicationIsTakenBackOnceSheConfirmsIt() {
        String application = enterAndApply();
        Map<String, String> filled = new TreeMap<>(Map.of("reason", "Se muda"));
        assertThat(office.post(application + "/withdrawal", filled))
                .hasStatusOk()
                .bodyText()
                .contains("¿Retirar");
        assertThat(count(Stage.OPEN)).isEqualTo(1);
        filled.put("confirmed", "yes");
        for (int n = 0; n < 2; n++) {
            assertThat(office.post(application + "/withdrawal", filled)).hasRedirectedUrl(application);
        }
        assertThat(count(Stage.WITHDRAWN)).isEqualTo(1);
    }

    @Test
    void whatCannotBeTakenBackAnyMoreIsSaidBeforeAnybodyConfirmsIt() {
        String application = enterAndApply();
        Map<String, String> verdict = verdict(application, "reject");
        verdict.put("reason-" + application.substring(application.lastIndexOf('/') + 1), "Vive fuera del área");
        assertThat(office.post(at("/applications/resolution/done"), verdict)).hasStatus3xxRedirection();
        assertThat(office.post(application + "/withdrawal", Map.of("reason", "Se muda")))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#reason\"")
                .doesNotContain("¿Retirar");
    }

    @Test
    void whoMayOnlyLookIsShownNoWayToChange() {
        assertThat(office.ask(new Somebody("members.read-applications"), at("/applications")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/applications/new", "/applications/resolution");
        assertThat(office.page(at("/applications"))).contains("/applications/new", "/applications/resolution");
    }

    /** Asked twice she applies once; answers the address of her application. */
    private String enterAndApply() {
        Map<String, String> filled = person(DPI);
        assertThat(office.post(at("/people/check"), filled))
                .hasStatusOk()
                .bodyText()
                .contains("Ixchel Tzoc Ba");
        String next = leadsTo(office.post(at("/people"), filled));
        assertThat(leadsTo(office.post(at("/people"), filled))).isEqualTo(next);
        String form = office.page(next);
        assertThat(form).contains("Ixchel Tzoc Ba");
        Map<String, String> application = Map.of("request", request(form), "person", DPI, "papers", "DPI");
        assertThat(office.post(at("/applications/check"), application)).hasStatusOk();
        String made = leadsTo(office.post(at("/applications"), application));
        assertThat(leadsTo(office.post(at("/applications"), application))).isEqualTo(made);
        assertThat(count(Stage.OPEN)).isEqualTo(1);
        return made;
    }

    private static Map<String, String> person(String document) {
        return new TreeMap<>(Map.of(
                "request", RequestId.next().toString(),
                "given", "Ixchel",
                "paternal", "Tzoc",
                "maternal", "Ba",
                "born", "04/05/1990",
                "documentType", "DPI",
                "documentNumber", document));
    }

    private static Map<String, String> verdict(String application, String verdict) {
        String id = application.substring(application.lastIndexOf('/') + 1);
        return new TreeMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "organ",
                "board",
                "minute",
                "12",
                "point",
                "4",
                "resolvedOn",
                "02/03/2026",
                "verdict-" + id,
                verdict));
    }

    private long count(Stage stage) {
        return applications.count(new Which(site.books().cooperative(), Optional.of(stage), true));
    }

    private String at(String path) {
        return site.address() + path;
    }
}
