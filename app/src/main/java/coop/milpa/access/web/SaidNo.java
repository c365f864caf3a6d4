package coop.milpa.access.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How a form is answered that was refused: 429 to whoever tries too fast, 422 otherwise, and why on its page. */
final class SaidNo {

    private SaidNo() {}

    static void because(Refusal why, HttpServletResponse response, Model model) {
        boolean fast = why instanceof AccessRefusal.TooFast;
        response.setStatus((fast ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        model.addAttribute("why", why);
    }
}
