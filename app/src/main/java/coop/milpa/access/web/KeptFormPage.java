package coop.milpa.access.web;

import coop.milpa.access.KeptForm;
import coop.milpa.access.KeptForms;
import coop.milpa.access.SignedIn;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
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

    /** The field in which a form says under which messages its fields have their labels. */
    private static final String LABELS = "labels";

    private static final Pattern PREFIX = Pattern.compile("field\\.[a-z]+");

    private final KeptForms forms;
    private final MessageSource messages;

    KeptFormPage(KeptForms forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /**
     * What she typed, to be read.
     *
     * @param label  of the field, in her language
     * @param typed  what stands in it
     */
    record Typed(String label, String typed) {}

    @GetMapping
    String page(HttpServletRequest request, HttpServletResponse response, Locale reader, Model model) {
        Optional<KeptForm> kept = forms.find(who(request));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        kept.ifPresent(form -> {
            model.addAttribute("kept", form);
            model.addAttribute("typed", typed(form, reader));
        });
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

    /** The name of the request says nothing to her, nor does a field that she left empty. */
    private List<Typed> typed(KeptForm form, Locale reader) {
        String prefix = String.join("", form.fields().getOrDefault(LABELS, List.of()));
        return form.fields().entrySet().stream()
                .filter(field ->
                        !field.getKey().equals("request") && !field.getKey().equals(LABELS))
                .map(field -> new Typed(label(prefix, field.getKey(), reader), String.join(", ", field.getValue())))
                .filter(field -> !field.typed().isBlank())
                .toList();
    }

    private String label(String prefix, String field, Locale reader) {
        return PREFIX.matcher(prefix).matches()
                ? Objects.requireNonNull(messages.getMessage(prefix + "." + field, null, field, reader))
                : field;
    }

    private static SignedIn who(HttpServletRequest request) {
        return Visitor.of(request).orElseThrow();
    }
}
