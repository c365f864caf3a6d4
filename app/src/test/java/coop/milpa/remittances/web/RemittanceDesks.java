package coop.milpa.remittances.web;

import static coop.milpa.remittances.RemittanceFixture.CUI;
import static coop.milpa.teller.TellerFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.approvals.Approval;
import coop.milpa.approvals.Approvals;
import coop.milpa.approvals.DecideApproval;
import coop.milpa.kernel.RequestId;
import coop.milpa.remittances.RemittanceFixture;
import coop.milpa.remittances.RemittanceFixture.Site;
import coop.milpa.teller.TellerFixture;
import coop.milpa.testing.Somebody;
import coop.milpa.web.Viewer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A cashier and an accountant before the pages of a cooperative with a payer and an open drawer. */
@TestComponent
class RemittanceDesks {

    static final Viewer CASHIER =
            new Somebody("counter.serve", "teller.shift", "remittances.pay", "savings.deposit", "receipts.take");
    static final Viewer OFFICE = new Somebody("remittances.read", "remittances.settle", "remittances.agree");

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;
    private final TellerFixture tellers;
    private final Approvals approvals;
    private Site site;

    RemittanceDesks(MockMvcTester browser, RemittanceFixture fixture, TellerFixture tellers, Approvals approvals) {
        this.browser = browser;
        this.tellers = tellers;
        this.approvals = approvals;
        this.site = fixture.site();
    }

    /** From now on they work at this one. */
    void at(Site now) {
        site = now;
    }

    MvcTestResult compared(String file) {
        return browser.post()
                .uri(URI.create(site.address() + "/remittances/reconciliation"))
                .multipart()
                .file(new MockMultipartFile("file", "v.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)))
                .param("payer", "VELOZ")
                .header("Accept-Language", "es")
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Viewer.class.getName(), OFFICE)
                .exchange();
    }

    Map<String, String> remittance(String sent, String reference) {
        return new TreeMap<>(Map.of(
                "request",
                RequestId.next().toString(),
                "choice",
                "remittances.payout|VELOZ",
                "asking",
                "remittances.payout|VELOZ",
                "remittances-sent",
                sent,
                "remittances-reference",
                reference,
                "remittances-sender",
                "Juan, Houston",
                "remittances-type",
                "dpi",
                "remittances-number",
                CUI));
    }

    String stranger() {
        return site.address() + "/counter/others/" + site.stranger().id();
    }

    String path(String address) {
        return address.substring(site.address().length());
    }

    List<Approval> waiting() {
        return approvals.waiting(site.cooperative(), Optional.empty());
    }

    void decide() {
        var command =
                new DecideApproval(site.cooperative(), waiting().getFirst().id(), true, "");
        done(tellers.as(TellerFixture.SUPERVISOR, () -> approvals.decide(command)));
    }

    MvcTestResult get(Viewer who, String path) {
        return ask(who, site.address() + path);
    }

    MvcTestResult ask(Viewer who, String address) {
        return in("es", who, address);
    }

    MvcTestResult in(String language, Viewer who, String address) {
        return tellers.as(
                TellerFixture.CASHIER,
                () -> browser.get()
                        .uri(URI.create(address))
                        .accept(MediaType.TEXT_HTML)
                        .header("Accept-Language", language)
                        .requestAttr(Viewer.class.getName(), who)
                        .exchange());
    }

    MvcTestResult post(Viewer who, String path, Map<String, String> filled) {
        var request = browser.post()
                .uri(URI.create(site.address() + path))
                .accept(MediaType.TEXT_HTML)
                .header("Accept-Language", "es")
                .requestAttr(Viewer.class.getName(), who);
        filled.forEach((field, text) -> request.param(field, text));
        return tellers.as(TellerFixture.CASHIER, request::exchange);
    }

    static String text(MvcTestResult answer) {
        return assertThat(answer).hasStatusOk().bodyText().actual();
    }

    static String redirect(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    static String found(String form) {
        Matcher matcher = REQUEST.matcher(form);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
