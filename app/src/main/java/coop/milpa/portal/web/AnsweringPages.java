package coop.milpa.portal.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.kernel.RequestId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.portal.MemberRequest;
import coop.milpa.portal.PortalRefusal;
import coop.milpa.portal.PortalRequests;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Notices;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One thing that a member asks for, in the office, and the answer. */
@Controller
@RequestMapping("/c/{cooperative}/portal/requests")
@Needs(PortalPermissions.ANSWER)
class AnsweringPages {

    private static final String DONE = "DONE";
    private static final String REFUSED = "REFUSED";

    private final Cooperatives cooperatives;
    private final PortalRequests requests;
    private final Members members;
    private final Notices notices;
    private final Words words;

    AnsweringPages(Cooperatives cooperatives, PortalRequests requests, Members members, Notices notices, Words words) {
        this.cooperatives = cooperatives;
        this.requests = requests;
        this.members = members;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping("/{request}")
    String one(
            @PathVariable String cooperative,
            @PathVariable String request,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        return show(found, asked(found, request), Form.of(Map.of()), new Page(response, model, reader));
    }

    /** What a page is drawn with. */
    private record Page(HttpServletResponse response, Model model, Locale reader) {}

    @PostMapping("/{request}")
    String answer(
            @PathVariable String cooperative,
            @PathVariable String request,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model,
            Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        MemberRequest asked = asked(found, request);
        Form form = Form.of(given);
        Optional<String> answer = form.needed("answer")
                .filter(text -> List.of(DONE, REFUSED).contains(text)
                        || form.wrong("answer", Message.of("web.form.missing")).isPresent());
        form.limit("answer-words", MemberRequest.WORDS_MAX);
        if (answer.isEmpty() || !form.isRight()) {
            return show(found, asked, form, new Page(response, model, reader));
        }
        boolean done = !answer.get().equals(REFUSED);
        return switch (requests.answer(found.id(), asked.id(), done, form.text("answer-words"))) {
            case Outcome.Done<MemberRequest> told -> {
                notices.tell(Message.of("portal.answered"));
                yield "redirect:/c/" + found.code() + "/portal/requests";
            }
            case Outcome.Refused<MemberRequest>(Refusal why) -> {
                form.refused(why instanceof PortalRefusal.NoReason ? "answer-words" : "answer", why);
                yield show(found, asked, form, new Page(response, model, reader));
            }
        };
    }

    private String show(Cooperative found, MemberRequest asked, Form form, Page page) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("", "");
        for (String each : List.of(DONE, REFUSED)) {
            answers.put(each, words.said(Message.of("portal.answer." + each), page.reader()));
        }
        page.model().addAttribute("asked", asked);
        page.model().addAttribute("who", member(found.id(), asked.member()));
        page.model().addAttribute("answers", answers);
        page.model().addAttribute("zone", found.zone());
        form.show(page.model(), page.response());
        return "portal/request";
    }

    private Optional<Member> member(CooperativeId cooperative, MemberId member) {
        return members.find(cooperative, member);
    }

    private MemberRequest asked(Cooperative cooperative, String text) {
        return Input.parsed(text, RequestId::parse)
                .flatMap(id -> requests.find(cooperative.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "portal.unknown-request",
                        "/c/" + cooperative.code() + "/portal/requests",
                        Input.shown(text)));
    }
}
