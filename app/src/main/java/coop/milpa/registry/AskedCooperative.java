package coop.milpa.registry;

import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The cooperative that an address names. One that is not there ends with an answer that says so. */
public final class AskedCooperative {

    private AskedCooperative() {}

    /** The one with this code, for a page. */
    public static Cooperative of(Cooperatives cooperatives, String code) {
        return of(cooperatives, code, "/");
    }

    /** The same, for another system. */
    public static Cooperative forPrograms(Cooperatives cooperatives, String code) {
        return of(cooperatives, code, "/api");
    }

    private static Cooperative of(Cooperatives cooperatives, String code, String next) {
        return cooperatives
                .byCode(code)
                .orElseThrow(() ->
                        new PageProblem(HttpStatus.NOT_FOUND, "registry.unknown-cooperative", next, Input.shown(code)));
    }

    /** The same, put into the model: the frame of the page shows it. */
    public static Cooperative of(Cooperatives cooperatives, String code, Model model) {
        Cooperative found = of(cooperatives, code);
        model.addAttribute("cooperative", found);
        return found;
    }
}
