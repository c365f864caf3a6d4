package coop.milpa.access.web;

import coop.milpa.access.KeptForm;
import coop.milpa.access.KeptForms;
import coop.milpa.access.SignedIn;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What somebody sent when her session had ended: she looks at it, and sends it or throws it away. */
@Controller
@RequestMapping(KeptFormPage.ADDRESS)
@Needs(Needs.SIGN_IN)
class KeptFormPage {

    static final String ADDRESS = "/kept-form";

    private final KeptForms forms;

    KeptFormPage(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<KeptForm> kept = forms.find(who(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        kept.ifPresent(form -> model.addAttribute("kept", form));
        return kept.isPresent() ? "access/kept-form" : "redirect:/";
    }

    /** The browser sends the same to where it belongs (status 307), under a fresh token; what was kept is gone. */
    @PostMapping("/send")
    void send(HttpServletRequest request, HttpServletResponse response) {
        Optional<KeptForm> kept = forms.find(who(request));
        forms.forget(who(request));
        if (kept.isEmpty()) {
            Redirect.to(response, "/");
            return;
        }
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, NextPage.of(kept.get().path()));
    }

    @PostMapping("/discard")
    String discard(HttpServletRequest request) {
        forms.forget(who(request));
        return "redirect:/";
    }

    private static SignedIn who(HttpServletRequest request) {
        return Visitor.of(request).orElseThrow();
    }
}
