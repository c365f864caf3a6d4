package coop.milpa.registry;

import coop.milpa.web.Input;
import coop.milpa.web.PageProblem;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The cooperative that the address of a page names. One that is not there ends with a page that says so. */
public final class AskedCooperative {

    private AskedCooperative() {}

    /** The one with this code. */
    public static Cooperative of(Cooperatives cooperatives, String code) {
        return cooperatives
                .byCode(code)
                .orElseThrow(() ->
                        new PageProblem(HttpStatus.NOT_FOUND, "registry.unknown-cooperative", "/", Input.shown(code)));
    }

    /** The same, put into the model: the frame of the page shows it. */
    public static Cooperative of(Cooperatives cooperatives, String code, Model model) {
        Cooperative found = of(cooperatives, code);
        model.addAttribute("cooperative", found);
        return found;
    }
}
