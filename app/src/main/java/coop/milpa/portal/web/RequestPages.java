package coop.milpa.portal.web;

import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.MemberRequest.Kind;
import coop.milpa.portal.PortalRequests;
import coop.milpa.registry.Cooperative;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a member asks her branch for, and what she was told. */
@Controller
@RequestMapping(Addresses.HOME + "/requests")
@Needs(Needs.MEMBER)
class RequestPages {

    private static final int LAST = 50;

    private final PortalRequests requests;
    private final Asked asked;
    private final Notices notices;
    private final Words words;

    RequestPages(PortalRequests requests, Asked asked, Notices notices, Words words) {
        this.requests = requests;
        this.asked = asked;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping
    String all(@PathVariable String cooperative, HttpServletRequest request, Model model) {
        Cooperative found = asked.cooperative(cooperative, model);
        model.addAttribute("requests", requests.of(Visitor.inside(request), LAST));
        model.addAttribute("zone", found.zone());
        return "portal/requests";
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        asked.cooperative(cooperative, model);
        return filledIn(Form.of(given), response, model, reader);
    }

    @PostMapping
    String ask(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = asked.cooperative(cooperative, model);
        Form form = Form.of(given);
        Optional<Kind> kind = kind(form);
        Optional<String> said = form.needed("words", MemberRequest.WORDS_MAX);
        if (kind.isEmpty() || said.isEmpty()) {
            return filledIn(form, response, model, reader);
        }
        return switch (requests.ask(Visitor.inside(request), form.request(), kind.get(), said.get())) {
            case Outcome.Done<MemberRequest> done -> {
                notices.tell(Message.of("portal.asked"));
                yield "redirect:" + Addresses.home(found.code()) + "/requests";
            }
            case Outcome.Refused<MemberRequest>(Refusal why) -> {
                form.refused("words", why);
                yield filledIn(form, response, model, reader);
            }
        };
    }

    private static Optional<Kind> kind(Form form) {
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(form.text("kind")))
                .findFirst();
        return kind.isPresent() ? kind : form.wrong("kind", Message.of("web.form.missing"));
    }

    private String filledIn(Form form, HttpServletResponse response, Model model, Locale reader) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name(), words.said(Message.of("portal.request." + kind), reader));
        }
        model.addAttribute("kinds", kinds);
        form.show(model, response);
        return "portal/new-request";
    }
}
