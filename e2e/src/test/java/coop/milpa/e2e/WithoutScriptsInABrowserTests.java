package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What there is works in a browser that runs no script. */
class WithoutScriptsInABrowserTests extends WithPages {

    @Test
    void aPhonesMenuUnfoldsWithoutScripts() {
        try (var context = at().withoutScripts()) {
            Page page = at().visit(context, "/c/MAIZ");
            page.locator(".menu summary").click();
            page.locator(".menu").getByText("Agencias").click();
            assertThat(page.url()).endsWith("/c/MAIZ/branches");
        }
    }

    @Test
    void anAccountsDaysAreAskedForWithoutScripts() {
        try (var context = at().withoutScripts()) {
            Page page = at().visit(context, at().account());
            page.locator("#from").fill("2025-01-07");
            page.locator("#to").fill("2025-01-08");
            page.getByText("Mostrar").click();
            assertThat(page.url()).endsWith("?from=2025-01-07&to=2025-01-08");
            assertThat(page.locator("main").textContent()).contains("Del 07/01/2025 al 08/01/2025: empezó con");
            page.getByText("Ver ese día").click();
            assertThat(page.url()).contains("from=2025-01-07").contains("on=");
            page.getByText("Ahorro a la vista").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Ahorro a la vista");
        }
    }

    @Test
    void pagesWorkWithoutScripts() {
        try (var context = at().withoutScripts()) {
            Page page = context.newPage();
            page.navigate(at().address() + "/c/MAIZ");
            page.locator("#name").fill(at().manager().name());
            page.locator("#password").fill(Person.CHOSEN);
            page.locator("main button").click();
            assertThat(page.url()).endsWith("/c/MAIZ");
            page.getByText("Ver el balance de comprobación").click();
            page.locator("#on").fill("2025-01-08");
            page.getByText("Mostrar").click();
            assertThat(page.url()).endsWith("?on=2025-01-08");
            page.getByText("English").click();
            assertThat(page.url()).contains("on=2025-01-08");
            assertThat(page.locator("caption").textContent()).isEqualTo("Balances as of 8 Jan 2025");
            page.getByText("301102").click();
            page.locator("tbody a").first().click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Entry");
            page.locator("header button").click();
            assertThat(page.url()).endsWith("/sign-in");
            page.navigate(at().address() + "/c/MAIZ");
            assertThat(page.locator("h1").textContent()).isEqualTo("Sign in");
        }
    }
}
