package coop.milpa.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.access.NewUser;
import coop.milpa.access.ProviderLinks;
import coop.milpa.access.web.ProviderVisits.Linked;
import coop.milpa.testing.ModuleTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Users are linked to what a provider calls them: by themselves, or by an administrator. */
@ModuleTest
@AutoConfigureMockMvc
@Import(ProviderVisits.class)
class ProviderLinkPagesTests {

    private final ProviderVisits visits;
    private final MockMvcTester server;
    private final TestProvider provider;
    private final ProviderLinks links;
    private Linked linked;

    ProviderLinkPagesTests(ProviderVisits visits, MockMvcTester server, TestProvider provider, ProviderLinks links) {
        this.visits = visits;
        this.server = server;
        this.provider = provider;
        this.links = links;
        this.linked = visits.somebodyIsLinked();
    }

    @BeforeEach
    void somebodyIsLinked() {
        linked = visits.somebodyIsLinked();
    }

    @Test
    void oneLinksOneselfWithOnesPasswordAndUnlinks() {
        NewUser eva = visits.user(linked.home(), "eva", "teller");
        Browser browser = Browser.of(server, eva);
        provider.with("eva-" + linked.home().code());
        assertThat(browser.get("/password")).bodyText().contains("href=\"/linked-accounts\"");
        assertThat(browser.get("/linked-accounts"))
                .hasStatusOk()
                .bodyText()
                .contains("Ninguna cuenta unida", "Directorio union")
                .doesNotContain("??");
        assertThat(browser.post("/linked-accounts/link", Map.of("provider", "union", "password", "a guess")))
                .hasStatus(422)
                .bodyText()
                .contains("contraseña actual no es esa");
        var form = Map.of("provider", "union", "password", Browser.CHOSEN);
        String back = visits.comeBack(ProviderVisits.address(browser.post("/linked-accounts/link", form)));
        var kept = browser.cookie(VisitCookie.NAME);
        Browser other = Browser.of(server, linked.ana());
        other.keep(kept);
        assertThat(other.get(back)).as("in another's session").hasStatus(422);
        assertThat(links.of(eva.user())).isEmpty();
        back = visits.comeBack(ProviderVisits.address(browser.post("/linked-accounts/link", form)));
        assertThat(browser.get(back)).hasRedirectedUrl("/linked-accounts");
        assertThat(browser.get("/linked-accounts"))
                .bodyText()
                .contains("eva-" + linked.home().code());
        assertThat(visits.visit(new Browser(server), ProviderVisits.UNION, eva.signInName()))
                .hasRedirectedUrl("/");
        provider.with(linked.subject());
        back = visits.comeBack(ProviderVisits.address(browser.post("/linked-accounts/link", form)));
        assertThat(browser.get(back)).as("ana's").hasStatus(422).bodyText().contains("es de otro usuario");
        assertThat(browser.post("/linked-accounts/unlink", Map.of("issuer", provider.issuer())))
                .hasRedirectedUrl("/linked-accounts");
        provider.with("eva-" + linked.home().code());
        assertThat(visits.visit(new Browser(server), ProviderVisits.UNION, eva.signInName()))
                .hasStatus(422);
        assertThat(visits.records(linked.home()))
                .anyMatch(each -> each.startsWith("access.provider-linked"))
                .anyMatch(each -> each.startsWith("access.provider-unlinked"));
    }

    @Test
    void anAdministratorLinksOthersAndNotHerself() {
        Browser boss = Browser.of(server, visits.user(linked.home(), "boss", "administrator"));
        visits.user(linked.home(), "eva", "teller");
        String page = "/c/" + linked.home().code() + "/users/eva";
        var form = Map.of("provider", "union", "subject", "eva-" + linked.home().code());
        assertThat(boss.get(page))
                .hasStatusOk()
                .bodyText()
                .contains("Cuentas unidas", page + "/link")
                .doesNotContain("??");
        assertThat(boss.post(page + "/link", form)).hasRedirectedUrl(page);
        assertThat(boss.post(page + "/link", form)).as("again").hasRedirectedUrl(page);
        assertThat(boss.get(page)).bodyText().contains("eva-" + linked.home().code());
        assertThat(boss.post(page + "/link", Map.of("provider", "union", "subject", "other")))
                .hasStatus(422);
        assertThat(boss.post(page + "/link", Map.of("provider", "union", "subject", "con espacio")))
                .hasStatus(422)
                .bodyText()
                .contains("El identificador no sirve");
        assertThat(boss.post(page + "/link", Map.of("provider", "nobody", "subject", "x")))
                .hasStatus(422)
                .bodyText()
                .contains("down, plain, strong, union");
        assertThat(boss.post("/c/" + linked.home().code() + "/users/boss/link", form))
                .hasStatus(422)
                .bodyText()
                .contains("Este usuario es el suyo");
        assertThat(boss.post(page + "/unlink", Map.of("issuer", provider.issuer())))
                .hasRedirectedUrl(page);
        assertThat(boss.get(page))
                .bodyText()
                .doesNotContain("eva-" + linked.home().code());
    }
}
