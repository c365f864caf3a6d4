package coop.milpa.access.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.access.ProviderRefusal;
import coop.milpa.access.ProviderSignIns;
import coop.milpa.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form by which people come in, whichever way: as it is shown first, and with what is wrong. */
@Component
class SignInForm {

    private final ProviderSignIns providers;

    SignInForm(ProviderSignIns providers) {
        this.providers = providers;
    }

    String show(String name, String next, Model model) {
        model.addAttribute("name", name);
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("providers", providers.providers());
        return "access/sign-in";
    }

    void refused(Refusal why, HttpServletResponse response, Model model) {
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
