package coop.milpa.portal.web;

import coop.milpa.access.AccessRefusal;
import coop.milpa.kernel.Refusal;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** How a form of a member says why it was refused. */
final class SaidNo {

    private SaidNo() {}

    /** At the field where it is mended; how long to wait is said in the portal's own words. */
    static void at(Form form, String field, Refusal why) {
        if (why instanceof AccessRefusal.TooFast(long seconds)) {
            form.wrong(field, Message.of("portal.form.too-fast", seconds));
            return;
        }
        form.refused(field, why);
    }

    /** What a program is told, once the form has been shown. */
    static void status(Refusal why, HttpServletResponse response) {
        if (why instanceof AccessRefusal.TooFast) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        }
    }
}
