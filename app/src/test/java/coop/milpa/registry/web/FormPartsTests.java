package coop.milpa.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import coop.milpa.testing.ModuleTest;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts that every form is made of, on a page of the test's own. */
@ModuleTest(with = "web")
@AutoConfigureMockMvc
@Import(FormPartsTests.Page.class)
class FormPartsTests {

    private static final Currency GTQ = Currency.getInstance("GTQ");
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private final MockMvcTester browser;

    FormPartsTests(MockMvcTester browser) {
        this.browser = browser;
    }

    @Controller
    static class Page {

        private final Notices notices;

        Page(Notices notices) {
            this.notices = notices;
        }

        @GetMapping("/testing/form")
        @Needs(Needs.NOTHING)
        String form(@RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
            return shown(Form.of(given), model, response);
        }

        /** Money, day and name are read; then it asks, then it is done. */
        @PostMapping("/testing/form")
        @Needs(Needs.NOTHING)
        String act(@RequestParam Map<String, String> given, Model model, HttpServletResponse response) {
            Form form = Form.of(given);
            form.needed("name");
            form.money("grade", GTQ);
            form.day("booksFrom");
            if (!form.isRight()) {
                return shown(form, model, response);
            }
            if (!form.isConfirmed()) {
                return new Confirmation(
                                Message.of("registry.cooperative-created", form.text("name")),
                                Message.of("registry.no-jobs"),
                                Message.of("registry.show"),
                                "/testing/form",
                                "/help")
                        .show(model, form);
            }
            notices.tell(Message.of("registry.cooperative-created", form.text("name")));
            return "redirect:/help";
        }

        private static String shown(Form form, Model model, HttpServletResponse response) {
            form.show(model, response);
            model.addAttribute("currency", GTQ);
            model.addAttribute("options", Map.of("a", "Una", "b", "Otra"));
            return "testing/form";
        }
    }

    @Test
    void everyFieldHasItsLabelItsHintAndItsText() {
        assertThat(browser.get().uri("/testing/form?name=Ñandú&type=b&booksFrom=2026-03-02&currency=x"))
                .hasStatusOk()
                .bodyText()
                .contains("<label class=\"form-label\" for=\"name\">Nombre</label>", "id=\"name-hint\"")
                .contains("value=\"Ñandú\" maxlength=\"200\" autocomplete=\"name\" aria-describedby=\"name-hint\"")
                .contains("inputmode=\"decimal\"", "value=\"02/03/2026\"", "placeholder=\"dd/mm/aaaa\"")
                .contains("<option value=\"b\" selected=\"selected\">Otra</option>", "accept=\".csv\"", ">x</textarea>")
                .containsOnlyOnce("name=\"type\"")
                .containsOnlyOnce("name=\"name\"")
                .doesNotContain("role=\"alert\"", "aria-invalid");
    }

    @Test
    void whatIsWrongIsSaidAboveWithAWayToEachFieldAndAtTheField() {
        assertThat(browser.post().uri("/testing/form").param("grade", "1.234").param("booksFrom", "31/02/2026"))
                .hasStatus(422)
                .bodyText()
                .containsSubsequence(
                        "role=\"alert\" tabindex=\"-1\" autofocus",
                        "<a href=\"#name\">Nombre: Falta.",
                        "<a href=\"#grade\">Grado: «1.234» puede leerse de dos maneras. Si son enteros, escriba 1234;",
                        "<a href=\"#booksFrom\">Primer día de los libros: «31/02/2026» no es un día.")
                .contains("aria-describedby=\"name-hint name-error\" aria-invalid=\"true\"", "value=\"1.234\"");
    }

    @Test
    void anActIsAskedForOnceMoreThenDoneThenSaid() {
        var asked = browser.post()
                .uri("/testing/form")
                .param("name", "Ñandú")
                .param("grade", "1.234,50")
                .param("booksFrom", "2/3/2026")
                .param("request", "01a20288-0d0d-7000-8ef4-1c660ab89745")
                .exchange();
        assertThat(asked)
                .hasStatusOk()
                .bodyText()
                .contains("name=\"confirmed\" value=\"yes\"", "name=\"grade\" value=\"1.234,50\"", "href=\"/help\"")
                .containsPattern(REQUEST);
        var done = browser.post()
                .uri("/testing/form")
                .param("name", "Ñandú")
                .param("grade", "1.234,50")
                .param("booksFrom", "2/3/2026")
                .param("confirmed", "yes")
                .exchange();
        assertThat(done).hasRedirectedUrl("/help");
        Cookie notice = Objects.requireNonNull(done.getResponse().getCookie("notice"));
        assertThat(browser.get().uri("/help").cookie(notice))
                .bodyText()
                .contains("<div class=\"alert alert-success\" role=\"status\">Se creó Ñandú.</div>");
        assertThat(browser.get().uri("/help").cookie(new Cookie("notice", "aG9sYQ.aG9sYQ")))
                .bodyText()
                .doesNotContain("alert-success");
    }
}
