package coop.milpa.access.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.ProviderRefusal;
import coop.milpa.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How a form is answered that was refused, and why on its page. */
final class SaidNo {

    private SaidNo() {}

    static void because(Refusal why, HttpServletResponse response, Model model) {
        response.setStatus(status(why).value());
        model.addAttribute("why", why);
    }

    private static HttpStatus status(Refusal why) {
        return switch (why) {
            case AccessRefusal.TooFast tooFast -> HttpStatus.TOO_MANY_REQUESTS;
            case ProviderRefusal.Unreachable unreachable -> HttpStatus.BAD_GATEWAY;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
